import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Piekļuves atslēgas šajā lapā nedarbojas. Izvēlieties citu veidu, kā turpināt.';
const ourSide = 'Mūsu pusē radās kļūda. Pēc brīža mēģiniet vēlreiz.';

const language: Language = {
  messages: {
    signIn: 'Pierakstīties ar piekļuves atslēgu',
    createPasskey: 'Izveidot piekļuves atslēgu',
    requesting: 'Vienu mirkli…',
    prompting: 'Izpildiet pārlūka norādījumus.',
    cancel: 'Atcelt',
    signingIn: 'Notiek pierakstīšanās…',
    signedIn: 'Pierakstīšanās izdevās.',
    creatingPasskey: 'Notiek piekļuves atslēgas saglabāšana…',
    passkeyCreated: 'Jūsu piekļuves atslēga ir gatava.',
    retryAfter: 'Pārāk daudz mēģinājumu. Mēģiniet vēlreiz {time}.',
    reload: 'Atkārtoti ielādējiet lapu un mēģiniet vēlreiz.',
    errors: {
      unsupported:
        'Šis pārlūks nevar izmantot piekļuves atslēgas. Izvēlieties citu veidu, kā turpināt.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Piekļuves atslēga netika izmantota. Pierakstieties citā veidā.',
      'not-allowed':
        'Tas netika pabeigts. Mēģiniet vēlreiz vai izvēlieties citu veidu, kā turpināt.',
      aborted: 'Tas tika atcelts.',
      'request-pending':
        'Ir atvērts cits piekļuves atslēgas pieprasījums. Aizveriet to un mēģiniet vēlreiz.',
      'already-registered': 'Jums šeit jau ir piekļuves atslēga. Varat ar to pierakstīties.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Lai turpinātu, nospiediet pogu.',
      'not-focused': 'Noklikšķiniet jebkurā vietā šajā lapā un mēģiniet vēlreiz.',
      'authenticator-failed':
        'Jūsu ierīce to nevarēja izdarīt. Mēģiniet vēlreiz vai izmantojiet citu ierīci.',
      'extension-interference':
        'Traucēja pārlūka paplašinājums. Izslēdziet to šajā lapā un mēģiniet vēlreiz.',
      network: 'Nav atbildes. Pārbaudiet savienojumu un mēģiniet vēlreiz.',
      'bad-response': ourSide,
      'challenge-expired': 'Tas aizņēma pārāk daudz laika. Mēģiniet vēlreiz.',
      'unknown-credential': 'Šī piekļuves atslēga šeit vairs nav derīga. Izmantojiet citu.',
      unauthenticated: 'Jūsu sesija ir beigusies. Pierakstieties un mēģiniet vēlreiz.',
      'reauthentication-required': 'Apstipriniet, ka tas esat jūs, un mēģiniet vēlreiz.',
      'rate-limited': 'Pārāk daudz mēģinājumu. Uzgaidiet brīdi un mēģiniet vēlreiz.',
      'username-unavailable': 'Šis vārds jau ir aizņemts. Izvēlieties citu.',
      rejected: 'Tas netika pieņemts. Mēģiniet vēlreiz vai izvēlieties citu veidu, kā turpināt.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Notiek piekļuves atslēgu ielāde…',
    empty: 'Jums vēl nav piekļuves atslēgu.',
    offline: 'Jūs esat bezsaistē. Piekļuves atslēgas atkal parādīsies, kad būs savienojums.',
    retry: 'Mēģināt vēlreiz',
    unnamed: 'Piekļuves atslēga',
    synced: 'Sinhronizēta',
    thisDeviceOnly: 'Tikai vienā ierīcē',
    current: 'Tikko izmantota, lai pierakstītos',
    keptIn: 'Glabājas šeit: {provider}',
    created: 'Izveidota: {date}',
    lastUsed: 'Pēdējoreiz izmantota: {date}',
    neverUsed: 'Vēl nav izmantota',
    name: 'Šīs piekļuves atslēgas nosaukums',
    rename: 'Pārdēvēt',
    renameOne: 'Pārdēvēt {name}',
    save: 'Saglabāt',
    cancel: 'Atcelt',
    remove: 'Noņemt',
    removeOne: 'Noņemt {name}',
    removeTitle: 'Vai noņemt {name}?',
    removeHint:
      'Ar to šeit vairs nevarēsiet pierakstīties. Ja tā joprojām tiek piedāvāta, izdzēsiet to arī šeit: {provider}.',
    passwordManager: 'jūsu paroļu pārvaldnieks',
    removeLast:
      'Tā ir jūsu vienīgā piekļuves atslēga. Pārliecinieties, ka varat pierakstīties citā veidā.',
    renamed: 'Jaunais nosaukums: {name}.',
    removed: '{name} tika noņemta.',
  },
};

registerBuiltIn('lv', language);

export default language;
