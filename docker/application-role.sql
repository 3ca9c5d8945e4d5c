-- PostgreSQL runs this file once, for a new volume. The role writes rows but owns nothing; `migrate` grants its rights.
\getenv password APPLICATION_PASSWORD
create role vitrine_app login password :'password';
