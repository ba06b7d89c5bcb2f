-- Quels actes modifient, abrogent ou citent un autre acte de l'archive ?
-- Which acts change, repeal or cite another act of the archive?
SELECT citing.number AS citing, citing.title AS title, links.relation,
    cited.number AS cited, cited.title AS cited_title
FROM "references" AS links
JOIN acts AS citing ON citing.act_id = links.act_id
JOIN acts AS cited ON cited.act_id = links.target_act_id
ORDER BY citing.act_id, links.mention_id
