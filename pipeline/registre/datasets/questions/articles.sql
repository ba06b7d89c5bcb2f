-- Quels articles sont les plus cités ?
-- Which articles are cited by most acts?
SELECT key, count(DISTINCT act_id) AS acts, count(*) AS citations
FROM "references"
WHERE article <> '' AND act_id <> ''
GROUP BY key
ORDER BY acts DESC, citations DESC, key
