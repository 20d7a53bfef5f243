import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Las llaves de acceso no funcionan en esta página. Elige otra forma de continuar.';
const ourSide = 'Algo ha fallado por nuestra parte. Vuelve a intentarlo en un momento.';

const language: Language = {
  messages: {
    signIn: 'Iniciar sesión con una llave de acceso',
    createPasskey: 'Crear una llave de acceso',
    requesting: 'Un momento…',
    prompting: 'Sigue las instrucciones de tu navegador.',
    cancel: 'Cancelar',
    signingIn: 'Iniciando sesión…',
    signedIn: 'Has iniciado sesión.',
    creatingPasskey: 'Guardando tu llave de acceso…',
    passkeyCreated: 'Tu llave de acceso está lista.',
    retryAfter: 'Demasiados intentos. Vuelve a intentarlo {time}.',
    reload: 'Vuelve a cargar la página y vuelve a intentarlo.',
    errors: {
      unsupported: 'Este navegador no admite llaves de acceso. Elige otra forma de continuar.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'No se ha usado ninguna llave de acceso. Inicia sesión de otra forma.',
      'not-allowed': 'No se ha completado. Vuelve a intentarlo o elige otra forma de continuar.',
      aborted: 'Se ha cancelado.',
      'request-pending':
        'Hay otra solicitud de llave de acceso abierta. Ciérrala y vuelve a intentarlo.',
      'already-registered': 'Ya tienes una llave de acceso aquí. Puedes iniciar sesión con ella.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Pulsa el botón para continuar.',
      'not-focused': 'Haz clic en cualquier parte de esta página y vuelve a intentarlo.',
      'authenticator-failed':
        'Tu dispositivo no ha podido hacerlo. Vuelve a intentarlo o usa otro dispositivo.',
      'extension-interference':
        'Una extensión del navegador ha interferido. Desactívala en esta página y vuelve a intentarlo.',
      network: 'No hay respuesta. Comprueba tu conexión y vuelve a intentarlo.',
      'bad-response': ourSide,
      'challenge-expired': 'Ha tardado demasiado. Vuelve a intentarlo.',
      'unknown-credential': 'Esta llave de acceso ya no es válida aquí. Usa otra.',
      unauthenticated: 'Has cerrado la sesión. Inicia sesión y vuelve a intentarlo.',
      'reauthentication-required': 'Confirma tu identidad y vuelve a intentarlo.',
      'rate-limited': 'Demasiados intentos. Espera un momento y vuelve a intentarlo.',
      'username-unavailable': 'Ese nombre ya está en uso. Elige otro.',
      rejected: 'No se ha aceptado. Vuelve a intentarlo o elige otra forma de continuar.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Cargando tus llaves de acceso…',
    empty: 'Aún no tienes llaves de acceso.',
    offline: 'Estás sin conexión. Tus llaves de acceso volverán a mostrarse cuando te conectes.',
    retry: 'Reintentar',
    unnamed: 'Llave de acceso',
    synced: 'Sincronizada',
    thisDeviceOnly: 'Solo en un dispositivo',
    current: 'Usada ahora mismo para iniciar sesión',
    keptIn: 'Guardada en {provider}',
    created: 'Creada el {date}',
    lastUsed: 'Último uso: {date}',
    neverUsed: 'Aún sin usar',
    name: 'Nombre de esta llave de acceso',
    rename: 'Cambiar nombre',
    renameOne: 'Cambiar el nombre de {name}',
    save: 'Guardar',
    cancel: 'Cancelar',
    remove: 'Eliminar',
    removeOne: 'Eliminar {name}',
    removeTitle: '¿Eliminar {name}?',
    removeHint:
      'Ya no podrás iniciar sesión aquí con ella. Si se te sigue ofreciendo, elimínala también en {provider}.',
    passwordManager: 'tu gestor de contraseñas',
    removeLast:
      'Es tu única llave de acceso. Asegúrate de que puedes iniciar sesión de otra forma.',
    renamed: 'Nuevo nombre: {name}.',
    removed: 'Se ha eliminado {name}.',
  },
};

registerBuiltIn('es', language);

export default language;
