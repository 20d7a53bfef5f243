import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'As chaves de acesso não funcionam nesta página. Escolha outra forma de continuar.';
const ourSide = 'Algo correu mal do nosso lado. Tente novamente dentro de momentos.';

const language: Language = {
  messages: {
    signIn: 'Iniciar sessão com uma chave de acesso',
    createPasskey: 'Criar uma chave de acesso',
    requesting: 'Um momento…',
    prompting: 'Siga as instruções do seu navegador.',
    cancel: 'Cancelar',
    signingIn: 'A iniciar sessão…',
    signedIn: 'Sessão iniciada.',
    creatingPasskey: 'A guardar a sua chave de acesso…',
    passkeyCreated: 'A sua chave de acesso está pronta.',
    retryAfter: 'Demasiadas tentativas. Tente novamente {time}.',
    reload: 'Volte a carregar a página e tente novamente.',
    errors: {
      unsupported: 'Este navegador não suporta chaves de acesso. Escolha outra forma de continuar.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Não foi usada nenhuma chave de acesso. Inicie sessão de outra forma.',
      'not-allowed':
        'A operação não foi concluída. Tente novamente ou escolha outra forma de continuar.',
      aborted: 'A operação foi cancelada.',
      'request-pending':
        'Já está aberto outro pedido de chave de acesso. Feche-o e tente novamente.',
      'already-registered': 'Já tem uma chave de acesso aqui. Pode iniciar sessão com ela.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Prima o botão para continuar.',
      'not-focused': 'Clique em qualquer ponto desta página e tente novamente.',
      'authenticator-failed':
        'O seu dispositivo não conseguiu fazê-lo. Tente novamente ou use outro dispositivo.',
      'extension-interference':
        'Uma extensão do navegador interferiu. Desative-a nesta página e tente novamente.',
      network: 'Sem resposta. Verifique a sua ligação e tente novamente.',
      'bad-response': ourSide,
      'challenge-expired': 'Demorou demasiado tempo. Tente novamente.',
      'unknown-credential': 'Esta chave de acesso já não é válida aqui. Use outra.',
      unauthenticated: 'A sua sessão terminou. Inicie sessão e tente novamente.',
      'reauthentication-required': 'Confirme a sua identidade e tente novamente.',
      'rate-limited': 'Demasiadas tentativas. Aguarde um momento e tente novamente.',
      'username-unavailable': 'Esse nome já está a ser usado. Escolha outro.',
      rejected: 'Não foi aceite. Tente novamente ou escolha outra forma de continuar.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'A carregar as suas chaves de acesso…',
    empty: 'Ainda não tem chaves de acesso.',
    offline: 'Está offline. As suas chaves de acesso voltam a aparecer quando tiver ligação.',
    retry: 'Tentar novamente',
    unnamed: 'Chave de acesso',
    synced: 'Sincronizada',
    thisDeviceOnly: 'Apenas num dispositivo',
    current: 'Usada agora mesmo para iniciar sessão',
    keptIn: 'Guardada em {provider}',
    created: 'Criada a {date}',
    lastUsed: 'Última utilização: {date}',
    neverUsed: 'Ainda não utilizada',
    name: 'Nome desta chave de acesso',
    rename: 'Mudar o nome',
    renameOne: 'Mudar o nome de {name}',
    save: 'Guardar',
    cancel: 'Cancelar',
    remove: 'Remover',
    removeOne: 'Remover {name}',
    removeTitle: 'Remover {name}?',
    removeHint:
      'Deixa de poder iniciar sessão aqui com ela. Se continuar a ser sugerida, elimine-a também em: {provider}.',
    passwordManager: 'o seu gestor de palavras-passe',
    removeLast:
      'É a sua única chave de acesso. Certifique-se de que pode iniciar sessão de outra forma.',
    renamed: 'Novo nome: {name}.',
    removed: '{name} foi removida.',
  },
};

registerBuiltIn('pt', language);

export default language;
