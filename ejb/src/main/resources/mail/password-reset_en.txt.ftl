Choose a new password

Hello ${name}, somebody asked for a new password for your account.

Choose a new password:
${page}

This link works once, for ${minutes} minutes. If it was not you, do nothing: your password stays the same.

-- 
Fix4Bizz Hub
