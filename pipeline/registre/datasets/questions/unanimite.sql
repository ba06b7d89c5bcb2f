-- Quelle part des votes est unanime, pour chaque assemblée ?
-- What share of the votes is unanimous, body by body?
SELECT upper(replace(issuer, '-', ' ')) AS council, body, count(*) AS votes,
    round(100.0 * sum(CASE WHEN vote_outcome = 'unanimity' THEN 1 ELSE 0 END) / count(*), 1)
        AS unanimous_percent
FROM acts
WHERE vote_outcome IN ('unanimity', 'majority', 'rejected')
GROUP BY council, body
ORDER BY votes DESC, council, body
