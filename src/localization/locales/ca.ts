import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere =
  'Les claus d’accés no funcionen en aquesta pàgina. Tria una altra manera de continuar.';
const ourSide = 'Alguna cosa ha fallat per part nostra. Torna-ho a provar d’aquí a un moment.';

const language: Language = {
  messages: {
    signIn: 'Inicia la sessió amb una clau d’accés',
    createPasskey: 'Crea una clau d’accés',
    requesting: 'Un moment…',
    prompting: 'Segueix les instruccions del navegador.',
    cancel: 'Cancel·la',
    signingIn: 'S’està iniciant la sessió…',
    signedIn: 'Has iniciat la sessió.',
    creatingPasskey: 'S’està desant la teva clau d’accés…',
    passkeyCreated: 'La teva clau d’accés està a punt.',
    retryAfter: 'Massa intents. Torna-ho a provar {time}.',
    reload: 'Torna a carregar la pàgina i torna-ho a provar.',
    errors: {
      unsupported:
        'Aquest navegador no pot fer servir claus d’accés. Tria una altra manera de continuar.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'No s’ha fet servir cap clau d’accés. Inicia la sessió d’una altra manera.',
      'not-allowed': 'No s’ha completat. Torna-ho a provar o tria una altra manera de continuar.',
      aborted: 'S’ha cancel·lat.',
      'request-pending':
        'Hi ha una altra sol·licitud de clau d’accés oberta. Tanca-la i torna-ho a provar.',
      'already-registered':
        'Ja tens una clau d’accés aquí. La pots fer servir per iniciar la sessió.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Prem el botó per continuar.',
      'not-focused': 'Fes clic en qualsevol lloc de la pàgina i torna-ho a provar.',
      'authenticator-failed':
        'El teu dispositiu no ho ha pogut fer. Torna-ho a provar o fes servir un altre dispositiu.',
      'extension-interference':
        'Una extensió del navegador hi ha interferit. Desactiva-la en aquesta pàgina i torna-ho a provar.',
      network: 'No hi ha resposta. Comprova la connexió i torna-ho a provar.',
      'bad-response': ourSide,
      'challenge-expired': 'Ha trigat massa. Torna-ho a provar.',
      'unknown-credential': 'Aquesta clau d’accés ja no és vàlida aquí. Fes-ne servir una altra.',
      unauthenticated: 'Has tancat la sessió. Inicia-la i torna-ho a provar.',
      'reauthentication-required': 'Confirma que ets tu i torna-ho a provar.',
      'rate-limited': 'Massa intents. Espera un moment i torna-ho a provar.',
      'username-unavailable': 'Aquest nom ja està agafat. Tria’n un altre.',
      rejected: 'No s’ha acceptat. Torna-ho a provar o tria una altra manera de continuar.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'S’estan carregant les teves claus d’accés…',
    empty: 'Encara no tens claus d’accés.',
    offline: 'No tens connexió. Les teves claus d’accés es tornaran a mostrar quan en tinguis.',
    retry: 'Torna-ho a provar',
    unnamed: 'Clau d’accés',
    synced: 'Sincronitzada',
    thisDeviceOnly: 'Només en un dispositiu',
    current: 'S’acaba de fer servir per iniciar la sessió',
    keptIn: 'Desada a {provider}',
    created: 'Creada el {date}',
    lastUsed: 'Darrer ús: {date}',
    neverUsed: 'Encara no s’ha fet servir',
    name: 'Nom d’aquesta clau d’accés',
    rename: 'Canvia el nom',
    renameOne: 'Canvia el nom de {name}',
    save: 'Desa',
    cancel: 'Cancel·la',
    remove: 'Elimina',
    removeOne: 'Elimina {name}',
    removeTitle: 'Vols eliminar {name}?',
    removeHint:
      'Ja no podràs iniciar la sessió aquí amb aquesta clau. Si encara se t’ofereix, elimina-la també d’aquí: {provider}.',
    passwordManager: 'el teu gestor de contrasenyes',
    removeLast:
      'És la teva única clau d’accés. Assegura’t que pots iniciar la sessió d’una altra manera.',
    renamed: 'Nom nou: {name}.',
    removed: 'S’ha eliminat {name}.',
  },
};

registerBuiltIn('ca', language);

export default language;
