Welcome to Fix4Bizz Hub

Your telephone account at ${company} is ready. In the portal you decide what happens to your calls, listen to your messages and find your colleagues.

Open the portal:
${portal}

Address: ${address}

Enter your e-mail address: the page leads you to your company’s account. There is no password to choose.

-- 
Fix4Bizz Hub
