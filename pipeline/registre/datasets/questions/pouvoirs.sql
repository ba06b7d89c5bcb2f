-- Qui donne pouvoir à qui ?
-- Who gives proxies to whom, at how many sessions?
WITH sessions AS (
    SELECT session_id, upper(replace(max(issuer), '-', ' ')) AS council,
        max(session_date) AS session_date
    FROM acts GROUP BY session_id
)
SELECT sessions.council, proxies.giver, proxies.holder,
    count(DISTINCT sessions.session_date) AS sessions
FROM proxies JOIN sessions ON sessions.session_id = proxies.session_id
WHERE proxies.holder <> ''
GROUP BY sessions.council, proxies.giver, proxies.holder
ORDER BY sessions DESC, sessions.council, proxies.giver, proxies.holder
