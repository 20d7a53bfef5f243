import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = '此页面无法使用通行密钥。请选择其他方式继续。';
const ourSide = '我们这边出了点问题。请稍后重试。';

const language: Language = {
  messages: {
    signIn: '使用通行密钥登录',
    createPasskey: '创建通行密钥',
    requesting: '请稍候…',
    prompting: '请按浏览器的提示操作。',
    cancel: '取消',
    signingIn: '正在登录…',
    signedIn: '您已登录。',
    creatingPasskey: '正在保存您的通行密钥…',
    passkeyCreated: '您的通行密钥已就绪。',
    retryAfter: '尝试次数过多。请{time}重试。',
    reload: '请重新加载页面，然后重试。',
    errors: {
      unsupported: '此浏览器无法使用通行密钥。请选择其他方式继续。',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': '未使用通行密钥。请用其他方式登录。',
      'not-allowed': '操作未完成。请重试，或选择其他方式继续。',
      aborted: '操作已取消。',
      'request-pending': '另一个通行密钥请求尚未关闭。请先关闭它，然后重试。',
      'already-registered': '您在此处已有通行密钥，可以用它登录。',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': '请按下按钮继续。',
      'not-focused': '请点击此页面的任意位置，然后重试。',
      'authenticator-failed': '您的设备无法完成此操作。请重试，或使用其他设备。',
      'extension-interference': '浏览器扩展程序造成了干扰。请在此页面将其关闭，然后重试。',
      network: '没有响应。请检查网络连接，然后重试。',
      'bad-response': ourSide,
      'challenge-expired': '操作时间过长。请重试。',
      'unknown-credential': '此通行密钥在此处已失效。请使用其他通行密钥。',
      unauthenticated: '您已退出登录。请登录后重试。',
      'reauthentication-required': '请确认是您本人，然后重试。',
      'rate-limited': '尝试次数过多。请稍等片刻再试。',
      'username-unavailable': '该名称已被使用。请另选一个。',
      rejected: '请求未被接受。请重试，或选择其他方式继续。',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: '正在加载您的通行密钥…',
    empty: '您还没有通行密钥。',
    offline: '您处于离线状态。联网后会重新显示您的通行密钥。',
    retry: '重试',
    unnamed: '通行密钥',
    synced: '已同步',
    thisDeviceOnly: '仅在一台设备上',
    current: '刚刚用于登录',
    keptIn: '保存在{provider}',
    created: '创建于 {date}',
    lastUsed: '上次使用：{date}',
    neverUsed: '尚未使用',
    name: '此通行密钥的名称',
    rename: '重命名',
    renameOne: '重命名{name}',
    save: '保存',
    cancel: '取消',
    remove: '移除',
    removeOne: '移除{name}',
    removeTitle: '要移除{name}吗？',
    removeHint: '您将无法再用它在此处登录。如果它仍出现在候选中，请在{provider}中一并删除。',
    passwordManager: '您的密码管理器',
    removeLast: '这是您唯一的通行密钥。请确保您可以用其他方式登录。',
    renamed: '已重命名为{name}。',
    removed: '已移除{name}。',
  },
};

registerBuiltIn('zh-Hans', language);

export default language;
