import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'As chaves de acesso não funcionam nesta página. Escolha outra forma de continuar.';
const ourSide = 'Algo deu errado do nosso lado. Tente novamente em instantes.';

const language: Language = {
  messages: {
    signIn: 'Entrar com uma chave de acesso',
    createPasskey: 'Criar uma chave de acesso',
    requesting: 'Um momento…',
    prompting: 'Siga as instruções do seu navegador.',
    cancel: 'Cancelar',
    signingIn: 'Entrando…',
    signedIn: 'Você entrou.',
    creatingPasskey: 'Salvando sua chave de acesso…',
    passkeyCreated: 'Sua chave de acesso está pronta.',
    retryAfter: 'Muitas tentativas. Tente novamente {time}.',
    reload: 'Recarregue a página e tente novamente.',
    errors: {
      unsupported:
        'Este navegador não é compatível com chaves de acesso. Escolha outra forma de continuar.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Nenhuma chave de acesso foi usada. Entre de outra forma.',
      'not-allowed': 'Não foi concluído. Tente novamente ou escolha outra forma de continuar.',
      aborted: 'Isso foi cancelado.',
      'request-pending':
        'Há outra solicitação de chave de acesso aberta. Feche-a e tente novamente.',
      'already-registered': 'Você já tem uma chave de acesso aqui. Pode entrar com ela.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Pressione o botão para continuar.',
      'not-focused': 'Clique em qualquer lugar desta página e tente novamente.',
      'authenticator-failed':
        'Seu dispositivo não conseguiu fazer isso. Tente novamente ou use outro dispositivo.',
      'extension-interference':
        'Uma extensão do navegador interferiu. Desative-a nesta página e tente novamente.',
      network: 'Sem resposta. Verifique sua conexão e tente novamente.',
      'bad-response': ourSide,
      'challenge-expired': 'Demorou demais. Tente novamente.',
      'unknown-credential': 'Esta chave de acesso não é mais válida aqui. Use outra.',
      unauthenticated: 'Sua sessão terminou. Entre e tente novamente.',
      'reauthentication-required': 'Confirme sua identidade e tente novamente.',
      'rate-limited': 'Muitas tentativas. Aguarde um momento e tente novamente.',
      'username-unavailable': 'Esse nome já está em uso. Escolha outro.',
      rejected: 'Isso não foi aceito. Tente novamente ou escolha outra forma de continuar.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Carregando suas chaves de acesso…',
    empty: 'Você ainda não tem chaves de acesso.',
    offline: 'Você está off-line. Suas chaves de acesso voltam a aparecer quando houver conexão.',
    retry: 'Tentar novamente',
    unnamed: 'Chave de acesso',
    synced: 'Sincronizada',
    thisDeviceOnly: 'Somente em um dispositivo',
    current: 'Usada agora para entrar',
    keptIn: 'Guardada em {provider}',
    created: 'Criada em {date}',
    lastUsed: 'Último uso em {date}',
    neverUsed: 'Ainda não usada',
    name: 'Nome desta chave de acesso',
    rename: 'Renomear',
    renameOne: 'Renomear {name}',
    save: 'Salvar',
    cancel: 'Cancelar',
    remove: 'Remover',
    removeOne: 'Remover {name}',
    removeTitle: 'Remover {name}?',
    removeHint:
      'Você não poderá mais entrar aqui com ela. Se ela continuar sendo sugerida, exclua-a também em: {provider}.',
    passwordManager: 'seu gerenciador de senhas',
    removeLast: 'É sua única chave de acesso. Verifique se você consegue entrar de outra forma.',
    renamed: 'Novo nome: {name}.',
    removed: '{name} foi removida.',
  },
};

registerBuiltIn('pt-BR', language);

export default language;
