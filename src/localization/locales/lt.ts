import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Prieigos raktai šiame puslapyje neveikia. Pasirinkite kitą būdą tęsti.';
const ourSide = 'Įvyko klaida mūsų pusėje. Netrukus bandykite dar kartą.';

const language: Language = {
  messages: {
    signIn: 'Prisijungti naudojant prieigos raktą',
    createPasskey: 'Kurti prieigos raktą',
    requesting: 'Palaukite…',
    prompting: 'Vykdykite naršyklės nurodymus.',
    cancel: 'Atšaukti',
    signingIn: 'Prisijungiama…',
    signedIn: 'Jūs prisijungėte.',
    creatingPasskey: 'Išsaugomas jūsų prieigos raktas…',
    passkeyCreated: 'Jūsų prieigos raktas paruoštas.',
    retryAfter: 'Per daug bandymų. Bandykite dar kartą {time}.',
    reload: 'Įkelkite puslapį iš naujo ir bandykite dar kartą.',
    errors: {
      unsupported: 'Ši naršyklė negali naudoti prieigos raktų. Pasirinkite kitą būdą tęsti.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Prieigos raktas nepanaudotas. Prisijunkite kitu būdu.',
      'not-allowed': 'Nepavyko užbaigti. Bandykite dar kartą arba pasirinkite kitą būdą tęsti.',
      aborted: 'Veiksmas atšauktas.',
      'request-pending':
        'Atidaryta kita prieigos rakto užklausa. Uždarykite ją ir bandykite dar kartą.',
      'already-registered': 'Čia jau turite prieigos raktą. Galite su juo prisijungti.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Norėdami tęsti, paspauskite mygtuką.',
      'not-focused': 'Spustelėkite bet kur šiame puslapyje ir bandykite dar kartą.',
      'authenticator-failed':
        'Jūsų įrenginiui nepavyko to atlikti. Bandykite dar kartą arba naudokite kitą įrenginį.',
      'extension-interference':
        'Sutrukdė naršyklės plėtinys. Išjunkite jį šiame puslapyje ir bandykite dar kartą.',
      network: 'Nėra atsakymo. Patikrinkite ryšį ir bandykite dar kartą.',
      'bad-response': ourSide,
      'challenge-expired': 'Tai užtruko per ilgai. Bandykite dar kartą.',
      'unknown-credential': 'Šis prieigos raktas čia nebegalioja. Naudokite kitą.',
      unauthenticated: 'Jūsų sesija baigėsi. Prisijunkite ir bandykite dar kartą.',
      'reauthentication-required': 'Patvirtinkite, kad tai jūs, ir bandykite dar kartą.',
      'rate-limited': 'Per daug bandymų. Šiek tiek palaukite ir bandykite dar kartą.',
      'username-unavailable': 'Šis vardas užimtas. Pasirinkite kitą.',
      rejected: 'Tai nebuvo priimta. Bandykite dar kartą arba pasirinkite kitą būdą tęsti.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Įkeliami jūsų prieigos raktai…',
    empty: 'Prieigos raktų dar neturite.',
    offline:
      'Esate neprisijungę prie interneto. Prieigos raktai vėl bus rodomi, kai atsiras ryšys.',
    retry: 'Bandyti dar kartą',
    unnamed: 'Prieigos raktas',
    synced: 'Sinchronizuotas',
    thisDeviceOnly: 'Tik viename įrenginyje',
    current: 'Ką tik panaudotas prisijungti',
    keptIn: 'Saugoma: {provider}',
    created: 'Sukurtas {date}',
    lastUsed: 'Paskutinį kartą naudotas {date}',
    neverUsed: 'Dar nenaudotas',
    name: 'Šio prieigos rakto pavadinimas',
    rename: 'Pervadinti',
    renameOne: 'Pervadinti {name}',
    save: 'Išsaugoti',
    cancel: 'Atšaukti',
    remove: 'Pašalinti',
    removeOne: 'Pašalinti {name}',
    removeTitle: 'Pašalinti {name}?',
    removeHint:
      'Su juo čia nebegalėsite prisijungti. Jei jis vis dar siūlomas, ištrinkite jį ir čia: {provider}.',
    passwordManager: 'jūsų slaptažodžių tvarkytuvė',
    removeLast:
      'Tai vienintelis jūsų prieigos raktas. Įsitikinkite, kad galite prisijungti kitu būdu.',
    renamed: 'Naujas pavadinimas: {name}.',
    removed: '{name} pašalintas.',
  },
};

registerBuiltIn('lt', language);

export default language;
