import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Aðgangslyklar virka ekki á þessari síðu. Veldu aðra leið til að halda áfram.';
const ourSide = 'Eitthvað fór úrskeiðis hjá okkur. Reyndu aftur eftir augnablik.';

const language: Language = {
  messages: {
    signIn: 'Skrá inn með aðgangslykli',
    createPasskey: 'Búa til aðgangslykil',
    requesting: 'Andartak…',
    prompting: 'Fylgdu leiðbeiningum vafrans.',
    cancel: 'Hætta við',
    signingIn: 'Innskráning stendur yfir…',
    signedIn: 'Innskráning tókst.',
    creatingPasskey: 'Verið er að vista aðgangslykilinn…',
    passkeyCreated: 'Aðgangslykillinn þinn er tilbúinn.',
    retryAfter: 'Of margar tilraunir. Reyndu aftur {time}.',
    reload: 'Endurhladdu síðunni og reyndu aftur.',
    errors: {
      unsupported: 'Þessi vafri getur ekki notað aðgangslykla. Veldu aðra leið til að halda áfram.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Enginn aðgangslykill var notaður. Skráðu þig inn á annan hátt.',
      'not-allowed': 'Þetta tókst ekki. Reyndu aftur eða veldu aðra leið til að halda áfram.',
      aborted: 'Hætt var við þetta.',
      'request-pending': 'Önnur beiðni um aðgangslykil er opin. Lokaðu henni og reyndu aftur.',
      'already-registered': 'Þú átt þegar aðgangslykil hér. Þú getur skráð þig inn með honum.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Ýttu á hnappinn til að halda áfram.',
      'not-focused': 'Smelltu einhvers staðar á síðuna og reyndu aftur.',
      'authenticator-failed': 'Tækið þitt gat þetta ekki. Reyndu aftur eða notaðu annað tæki.',
      'extension-interference':
        'Vafraviðbót truflaði. Slökktu á henni á þessari síðu og reyndu aftur.',
      network: 'Ekkert svar. Athugaðu tenginguna og reyndu aftur.',
      'bad-response': ourSide,
      'challenge-expired': 'Þetta tók of langan tíma. Reyndu aftur.',
      'unknown-credential': 'Þessi aðgangslykill gildir ekki lengur hér. Notaðu annan.',
      unauthenticated: 'Lotunni er lokið. Skráðu þig inn og reyndu aftur.',
      'reauthentication-required': 'Staðfestu að þetta sért þú og reyndu aftur.',
      'rate-limited': 'Of margar tilraunir. Bíddu andartak og reyndu aftur.',
      'username-unavailable': 'Þetta nafn er frátekið. Veldu annað.',
      rejected: 'Þetta var ekki samþykkt. Reyndu aftur eða veldu aðra leið til að halda áfram.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Sæki aðgangslyklana þína…',
    empty: 'Þú átt enga aðgangslykla enn.',
    offline: 'Þú ert án nettengingar. Aðgangslyklarnir birtast aftur þegar þú tengist.',
    retry: 'Reyna aftur',
    unnamed: 'Aðgangslykill',
    synced: 'Samstilltur',
    thisDeviceOnly: 'Aðeins á einu tæki',
    current: 'Var rétt í þessu notaður til innskráningar',
    keptIn: 'Geymdur í {provider}',
    created: 'Búinn til {date}',
    lastUsed: 'Síðast notaður {date}',
    neverUsed: 'Ekki notaður enn',
    name: 'Heiti þessa aðgangslykils',
    rename: 'Endurnefna',
    renameOne: 'Endurnefna {name}',
    save: 'Vista',
    cancel: 'Hætta við',
    remove: 'Fjarlægja',
    removeOne: 'Fjarlægja {name}',
    removeTitle: 'Fjarlægja {name}?',
    removeHint:
      'Þú getur ekki lengur skráð þig inn með honum hér. Ef hann býðst áfram skaltu líka eyða honum hér: {provider}.',
    passwordManager: 'lykilorðastjórinn þinn',
    removeLast:
      'Þetta er eini aðgangslykillinn þinn. Gættu þess að þú getir skráð þig inn á annan hátt.',
    renamed: 'Nýtt heiti: {name}.',
    removed: '{name} var fjarlægður.',
  },
};

registerBuiltIn('is', language);

export default language;
