-- Of tokens and links only hashes are kept: answers that hold one are forgotten, that they were given is not.
ALTER TABLE idempotent_answer NO FORCE ROW LEVEL SECURITY;
UPDATE idempotent_answer SET body = '', headers = headers || '{"Cache-Control": "no-store"}'
WHERE body LIKE '%"text":"rutedesa\_%' OR body LIKE '%"link":"/pasang/%' OR body LIKE '%/kurir/#%';
ALTER TABLE idempotent_answer FORCE ROW LEVEL SECURITY;
