import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Pääsuvõtmed sellel lehel ei tööta. Vali jätkamiseks muu viis.';
const ourSide = 'Meie poolel läks midagi valesti. Proovi hetke pärast uuesti.';

const language: Language = {
  messages: {
    signIn: 'Logi sisse pääsuvõtmega',
    createPasskey: 'Loo pääsuvõti',
    requesting: 'Üks hetk…',
    prompting: 'Järgi oma brauseri juhiseid.',
    cancel: 'Loobu',
    signingIn: 'Sisselogimine…',
    signedIn: 'Oled sisse logitud.',
    creatingPasskey: 'Sinu pääsuvõtit salvestatakse…',
    passkeyCreated: 'Sinu pääsuvõti on valmis.',
    retryAfter: 'Liiga palju katseid. Proovi uuesti {time}.',
    reload: 'Laadi leht uuesti ja proovi uuesti.',
    errors: {
      unsupported: 'See brauser ei saa pääsuvõtmeid kasutada. Vali jätkamiseks muu viis.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Pääsuvõtit ei kasutatud. Logi sisse muul viisil.',
      'not-allowed': 'See jäi lõpetamata. Proovi uuesti või vali jätkamiseks muu viis.',
      aborted: 'See tühistati.',
      'request-pending': 'Teine pääsuvõtme taotlus on avatud. Sulge see ja proovi uuesti.',
      'already-registered': 'Sul on siin juba pääsuvõti. Saad sellega sisse logida.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Jätkamiseks vajuta nuppu.',
      'not-focused': 'Klõpsa kuskil sellel lehel ja proovi uuesti.',
      'authenticator-failed':
        'Sinu seade ei saanud sellega hakkama. Proovi uuesti või kasuta muud seadet.',
      'extension-interference':
        'Brauserilaiendus segas. Lülita see sellel lehel välja ja proovi uuesti.',
      network: 'Vastust ei tulnud. Kontrolli ühendust ja proovi uuesti.',
      'bad-response': ourSide,
      'challenge-expired': 'See võttis liiga kaua aega. Proovi uuesti.',
      'unknown-credential': 'See pääsuvõti siin enam ei kehti. Kasuta muud.',
      unauthenticated: 'Oled välja logitud. Logi sisse ja proovi uuesti.',
      'reauthentication-required': 'Kinnita, et see oled sina, ja proovi uuesti.',
      'rate-limited': 'Liiga palju katseid. Oota hetk ja proovi uuesti.',
      'username-unavailable': 'See nimi on võetud. Vali muu.',
      rejected: 'Seda ei võetud vastu. Proovi uuesti või vali jätkamiseks muu viis.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Sinu pääsuvõtmeid laaditakse…',
    empty: 'Sul ei ole veel pääsuvõtmeid.',
    offline: 'Oled võrguühenduseta. Sinu pääsuvõtmed ilmuvad uuesti, kui ühendus taastub.',
    retry: 'Proovi uuesti',
    unnamed: 'Pääsuvõti',
    synced: 'Sünkroonitud',
    thisDeviceOnly: 'Ainult ühes seadmes',
    current: 'Kasutati äsja sisselogimiseks',
    keptIn: 'Hoiukoht: {provider}',
    created: 'Loodud {date}',
    lastUsed: 'Viimati kasutatud {date}',
    neverUsed: 'Pole veel kasutatud',
    name: 'Selle pääsuvõtme nimi',
    rename: 'Nimeta ümber',
    renameOne: 'Nimeta {name} ümber',
    save: 'Salvesta',
    cancel: 'Loobu',
    remove: 'Eemalda',
    removeOne: 'Eemalda {name}',
    removeTitle: 'Kas eemaldada {name}?',
    removeHint:
      'Sa ei saa sellega siin enam sisse logida. Kui seda ikka pakutakse, kustuta see ka siit: {provider}.',
    passwordManager: 'sinu paroolihaldur',
    removeLast: 'See on sinu ainus pääsuvõti. Veendu, et saad muul viisil sisse logida.',
    renamed: 'Uus nimi: {name}.',
    removed: '{name} eemaldati.',
  },
};

registerBuiltIn('et', language);

export default language;
