-- Qui reçoit quelles subventions, chaque année ?
-- Who is granted what, each year?
-- An amount without a line of its own is told by its act.
SELECT substr(coalesce(nullif(acts.session_date, ''), acts.signed_date), 1, 4) AS year,
    coalesce(nullif(amounts.label, ''), acts.title) AS beneficiary,
    count(DISTINCT acts.act_id) AS acts, sum(CAST(amounts.value AS DECIMAL(18, 2))) AS total
FROM amounts JOIN acts ON acts.act_id = amounts.act_id
WHERE acts.matiere_code = '7.5' AND amounts.currency = 'EUR'
    AND (amounts.section = 'dispositif' OR amounts.label <> '')
    AND lower(coalesce(amounts.label, '')) NOT LIKE '%total%'
GROUP BY year, beneficiary
ORDER BY year DESC, total DESC, beneficiary
