-- The roles and rights that every server starts with. Administrators do not speak: whoever runs the place talks as a user.

insert into role (key, name, description, built_in) values
    ('admin',    'Administrator', 'Runs the server',                     1),
    ('user',     'User',          'Signs in and writes',                 1),
    ('mute',     'Muted',         'Signs in, and may only read',         1),
    ('disabled', 'Disabled',      'May do nothing, not even sign in',    1);

insert into "right" (key, description, built_in) values
    ('admin', 'Administer the server',         1),
    ('login', 'Sign in',                       1),
    ('speak', 'Write messages',                1),
    ('conf',  'Open to the host''s own use',   1),
    ('test',  'Open to the host''s own trial', 1);

insert into role_right (role_key, right_key) values
    ('admin', 'admin'),
    ('admin', 'login'),
    ('user',  'login'),
    ('user',  'speak'),
    ('mute',  'login');
