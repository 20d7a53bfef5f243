import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Les clés d’accès ne fonctionnent pas sur cette page. Choisissez un autre moyen.';
const ourSide = 'Un problème est survenu de notre côté. Réessayez dans un instant.';

const language: Language = {
  messages: {
    signIn: 'Se connecter avec une clé d’accès',
    createPasskey: 'Créer une clé d’accès',
    requesting: 'Un instant…',
    prompting: 'Suivez les instructions de votre navigateur.',
    cancel: 'Annuler',
    signingIn: 'Connexion en cours…',
    signedIn: 'Connexion réussie.',
    creatingPasskey: 'Enregistrement de votre clé d’accès…',
    passkeyCreated: 'Votre clé d’accès est prête.',
    retryAfter: 'Trop de tentatives. Réessayez {time}.',
    reload: 'Rechargez la page, puis réessayez.',
    errors: {
      unsupported:
        'Ce navigateur ne prend pas en charge les clés d’accès. Choisissez un autre moyen.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Aucune clé d’accès n’a été utilisée. Connectez-vous autrement.',
      'not-allowed': 'L’opération n’a pas abouti. Réessayez ou choisissez un autre moyen.',
      aborted: 'L’opération a été annulée.',
      'request-pending': 'Une autre demande de clé d’accès est ouverte. Fermez-la, puis réessayez.',
      'already-registered':
        'Vous avez déjà une clé d’accès ici. Vous pouvez l’utiliser pour vous connecter.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Appuyez sur le bouton pour continuer.',
      'not-focused': 'Cliquez n’importe où sur cette page, puis réessayez.',
      'authenticator-failed':
        'Votre appareil n’a pas pu le faire. Réessayez ou utilisez un autre appareil.',
      'extension-interference':
        'Une extension du navigateur a interféré. Désactivez-la pour cette page, puis réessayez.',
      network: 'Pas de réponse. Vérifiez votre connexion et réessayez.',
      'bad-response': ourSide,
      'challenge-expired': 'Cela a pris trop de temps. Réessayez.',
      'unknown-credential': 'Cette clé d’accès n’est plus valable ici. Utilisez-en une autre.',
      unauthenticated: 'Votre session est fermée. Connectez-vous, puis réessayez.',
      'reauthentication-required': 'Confirmez votre identité, puis réessayez.',
      'rate-limited': 'Trop de tentatives. Patientez un instant, puis réessayez.',
      'username-unavailable': 'Ce nom est déjà pris. Choisissez-en un autre.',
      rejected: 'Cela n’a pas été accepté. Réessayez ou choisissez un autre moyen.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Chargement de vos clés d’accès…',
    empty: 'Vous n’avez pas encore de clé d’accès.',
    offline: 'Vous êtes hors ligne. Vos clés d’accès réapparaîtront dès que vous serez en ligne.',
    retry: 'Réessayer',
    unnamed: 'Clé d’accès',
    synced: 'Synchronisée',
    thisDeviceOnly: 'Sur un seul appareil',
    current: 'Vient de servir à la connexion',
    keptIn: 'Conservée dans {provider}',
    created: 'Créée le {date}',
    lastUsed: 'Dernière utilisation le {date}',
    neverUsed: 'Pas encore utilisée',
    name: 'Nom de cette clé d’accès',
    rename: 'Renommer',
    renameOne: 'Renommer {name}',
    save: 'Enregistrer',
    cancel: 'Annuler',
    remove: 'Supprimer',
    removeOne: 'Supprimer {name}',
    removeTitle: 'Supprimer {name}\u00a0?',
    removeHint:
      'Vous ne pourrez plus l’utiliser pour vous connecter ici. Si elle vous est encore proposée, supprimez-la aussi dans {provider}.',
    passwordManager: 'votre gestionnaire de mots de passe',
    removeLast: 'C’est votre seule clé d’accès. Vérifiez que vous pouvez vous connecter autrement.',
    renamed: 'Renommée en {name}.',
    removed: '{name} a été supprimée.',
  },
};

registerBuiltIn('fr', language);

export default language;
