-- Que faut-il vérifier d'abord ?
-- What should be checked first?
SELECT code, max(title) AS doubt, count(*) AS rows, count(DISTINCT source) AS files,
    max(advice) AS advice
FROM problems
GROUP BY code
ORDER BY rows DESC, code
