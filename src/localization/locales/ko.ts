import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = '이 페이지에서는 패스키를 사용할 수 없습니다. 다른 방법으로 계속하세요.';
const ourSide = '저희 쪽에 문제가 생겼습니다. 잠시 후 다시 시도하세요.';

const language: Language = {
  messages: {
    signIn: '패스키로 로그인',
    createPasskey: '패스키 만들기',
    requesting: '잠시만요…',
    prompting: '브라우저의 안내를 따르세요.',
    cancel: '취소',
    signingIn: '로그인하는 중…',
    signedIn: '로그인했습니다.',
    creatingPasskey: '패스키를 저장하는 중…',
    passkeyCreated: '패스키가 준비되었습니다.',
    retryAfter: '시도 횟수가 너무 많습니다. {time} 다시 시도하세요.',
    reload: '페이지를 새로고침한 후 다시 시도하세요.',
    errors: {
      unsupported: '이 브라우저에서는 패스키를 사용할 수 없습니다. 다른 방법으로 계속하세요.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': '사용된 패스키가 없습니다. 다른 방법으로 로그인하세요.',
      'not-allowed': '완료되지 않았습니다. 다시 시도하거나 다른 방법으로 계속하세요.',
      aborted: '취소되었습니다.',
      'request-pending': '다른 패스키 요청이 열려 있습니다. 닫은 후 다시 시도하세요.',
      'already-registered': '여기에 이미 패스키가 있습니다. 그 패스키로 로그인할 수 있습니다.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': '계속하려면 버튼을 누르세요.',
      'not-focused': '이 페이지의 아무 곳이나 클릭한 후 다시 시도하세요.',
      'authenticator-failed':
        '기기에서 처리하지 못했습니다. 다시 시도하거나 다른 기기를 사용하세요.',
      'extension-interference':
        '브라우저 확장 프로그램이 방해했습니다. 이 페이지에서 끈 후 다시 시도하세요.',
      network: '응답이 없습니다. 연결을 확인하고 다시 시도하세요.',
      'bad-response': ourSide,
      'challenge-expired': '시간이 너무 오래 걸렸습니다. 다시 시도하세요.',
      'unknown-credential':
        '이 패스키는 여기에서 더 이상 유효하지 않습니다. 다른 패스키를 사용하세요.',
      unauthenticated: '로그아웃되었습니다. 로그인한 후 다시 시도하세요.',
      'reauthentication-required': '본인임을 확인한 후 다시 시도하세요.',
      'rate-limited': '시도 횟수가 너무 많습니다. 잠시 기다린 후 다시 시도하세요.',
      'username-unavailable': '이미 사용 중인 이름입니다. 다른 이름을 선택하세요.',
      rejected: '받아들여지지 않았습니다. 다시 시도하거나 다른 방법으로 계속하세요.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: '패스키를 불러오는 중…',
    empty: '아직 패스키가 없습니다.',
    offline: '오프라인 상태입니다. 연결되면 패스키가 다시 표시됩니다.',
    retry: '다시 시도',
    unnamed: '패스키',
    synced: '동기화됨',
    thisDeviceOnly: '한 기기에만 있음',
    current: '방금 로그인에 사용함',
    keptIn: '{provider}에 보관됨',
    created: '만든 날짜: {date}',
    lastUsed: '마지막 사용: {date}',
    neverUsed: '아직 사용하지 않음',
    name: '이 패스키의 이름',
    rename: '이름 바꾸기',
    renameOne: '{name} 이름 바꾸기',
    save: '저장',
    cancel: '취소',
    remove: '삭제',
    removeOne: '{name} 삭제',
    removeTitle: '{name} 패스키를 삭제할까요?',
    removeHint:
      '여기에서 이 패스키로 더 이상 로그인할 수 없습니다. 계속 제안되면 {provider}에서도 삭제하세요.',
    passwordManager: '비밀번호 관리자',
    removeLast: '유일한 패스키입니다. 다른 방법으로 로그인할 수 있는지 확인하세요.',
    renamed: '새 이름: {name}.',
    removed: '{name} 패스키를 삭제했습니다.',
  },
};

registerBuiltIn('ko', language);

export default language;
