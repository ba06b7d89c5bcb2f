-- Qui est présent, représenté, excusé ou absent, à combien de séances ?
-- Who was present, represented, excused or absent, at how many sessions?
WITH sessions AS (
    SELECT session_id, upper(replace(max(issuer), '-', ' ')) AS council,
        max(session_date) AS session_date
    FROM acts GROUP BY session_id
)
SELECT sessions.council, persons.name, persons.role,
    count(DISTINCT sessions.session_date) AS sessions
FROM persons JOIN sessions ON sessions.session_id = persons.session_id
WHERE persons.role IN ('present', 'represented', 'excused', 'absent')
GROUP BY sessions.council, persons.name, persons.role
ORDER BY sessions.council, persons.name, persons.role
