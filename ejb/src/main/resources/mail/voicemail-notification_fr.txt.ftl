Nouveau message vocal : ${name?has_content?then(name, number?has_content?then(number, "numéro masqué"))}, ${length}

<#assign who = name?has_content?then(name, number)>
<#if who?has_content>${who} vous a laissé un message.<#else>Un appelant au numéro masqué vous a laissé un message.</#if>

De : ${name}<#if name?has_content && number?has_content>, </#if>${number}<#if !who?has_content>Numéro masqué</#if>
Reçu : ${at}
Durée : ${length}

Le message vous attend dans votre messagerie vocale.
${inbox}

-- 
Fix4Bizz Hub
Vous choisissez la remise de vos messages dans le portail, sous Messagerie vocale.
