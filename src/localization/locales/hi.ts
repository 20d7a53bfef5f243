import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'इस पेज पर पासकी काम नहीं करतीं। आगे बढ़ने का कोई और तरीका चुनें।';
const ourSide = 'हमारी ओर से कोई गड़बड़ी हुई। थोड़ी देर में फिर कोशिश करें।';

const language: Language = {
  messages: {
    signIn: 'पासकी से साइन इन करें',
    createPasskey: 'पासकी बनाएँ',
    requesting: 'एक क्षण…',
    prompting: 'अपने ब्राउज़र के निर्देशों का पालन करें।',
    cancel: 'रद्द करें',
    signingIn: 'साइन इन हो रहा है…',
    signedIn: 'आप साइन इन हो गए हैं।',
    creatingPasskey: 'आपकी पासकी सहेजी जा रही है…',
    passkeyCreated: 'आपकी पासकी तैयार है।',
    retryAfter: 'बहुत ज़्यादा कोशिशें हुईं। {time} फिर कोशिश करें।',
    reload: 'पेज को फिर से लोड करें, फिर कोशिश करें।',
    errors: {
      unsupported: 'यह ब्राउज़र पासकी का इस्तेमाल नहीं कर सकता। आगे बढ़ने का कोई और तरीका चुनें।',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'कोई पासकी इस्तेमाल नहीं हुई। किसी और तरीके से साइन इन करें।',
      'not-allowed': 'यह पूरा नहीं हुआ। फिर कोशिश करें या आगे बढ़ने का कोई और तरीका चुनें।',
      aborted: 'इसे रद्द कर दिया गया।',
      'request-pending': 'पासकी का एक और अनुरोध खुला है। उसे बंद करें, फिर कोशिश करें।',
      'already-registered': 'यहाँ आपके पास पहले से पासकी है। आप उससे साइन इन कर सकते हैं।',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'आगे बढ़ने के लिए बटन दबाएँ।',
      'not-focused': 'इस पेज पर कहीं भी क्लिक करें, फिर कोशिश करें।',
      'authenticator-failed': 'आपका डिवाइस यह नहीं कर सका। फिर कोशिश करें या कोई और डिवाइस इस्तेमाल करें।',
      'extension-interference': 'ब्राउज़र का कोई एक्सटेंशन आड़े आया। उसे इस पेज के लिए बंद करें, फिर कोशिश करें।',
      network: 'कोई जवाब नहीं मिला। अपना कनेक्शन जाँचें और फिर कोशिश करें।',
      'bad-response': ourSide,
      'challenge-expired': 'इसमें बहुत समय लगा। फिर कोशिश करें।',
      'unknown-credential': 'यह पासकी अब यहाँ मान्य नहीं है। कोई और इस्तेमाल करें।',
      unauthenticated: 'आप साइन आउट हैं। साइन इन करें, फिर कोशिश करें।',
      'reauthentication-required': 'पुष्टि करें कि यह आप ही हैं, फिर कोशिश करें।',
      'rate-limited': 'बहुत ज़्यादा कोशिशें हुईं। थोड़ा रुकें, फिर कोशिश करें।',
      'username-unavailable': 'यह नाम पहले से लिया हुआ है। कोई और चुनें।',
      rejected: 'इसे स्वीकार नहीं किया गया। फिर कोशिश करें या आगे बढ़ने का कोई और तरीका चुनें।',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'आपकी पासकी लोड हो रही हैं…',
    empty: 'आपके पास अभी कोई पासकी नहीं है।',
    offline: 'आप ऑफ़लाइन हैं। कनेक्ट होते ही आपकी पासकी फिर दिखेंगी।',
    retry: 'फिर कोशिश करें',
    unnamed: 'पासकी',
    synced: 'सिंक की गई',
    thisDeviceOnly: 'सिर्फ़ एक डिवाइस पर',
    current: 'साइन इन के लिए अभी इस्तेमाल हुई',
    keptIn: '{provider} में रखी गई',
    created: '{date} को बनाई गई',
    lastUsed: 'आखिरी बार {date} को इस्तेमाल हुई',
    neverUsed: 'अभी इस्तेमाल नहीं हुई',
    name: 'इस पासकी का नाम',
    rename: 'नाम बदलें',
    renameOne: '{name} का नाम बदलें',
    save: 'सहेजें',
    cancel: 'रद्द करें',
    remove: 'हटाएँ',
    removeOne: '{name} हटाएँ',
    removeTitle: '{name} हटाएँ?',
    removeHint:
      'आप यहाँ इससे साइन इन नहीं कर पाएँगे। अगर यह फिर भी सुझाई जाए, तो इसे यहाँ से भी मिटाएँ: {provider}।',
    passwordManager: 'आपका पासवर्ड मैनेजर',
    removeLast: 'यह आपकी इकलौती पासकी है। पक्का करें कि आप किसी और तरीके से साइन इन कर सकते हैं।',
    renamed: 'नया नाम: {name}।',
    removed: '{name} को हटा दिया गया।',
  },
};

registerBuiltIn('hi', language);

export default language;
