-- Combien d'actes par mois et par domaine ?
-- How many acts each month, domain by domain?
SELECT substr(coalesce(nullif(session_date, ''), signed_date), 1, 7) AS month, policy_domain,
    count(*) AS acts
FROM acts
WHERE policy_domain <> '' AND coalesce(nullif(session_date, ''), signed_date) <> ''
GROUP BY month, policy_domain
ORDER BY month, policy_domain
