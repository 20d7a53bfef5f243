# frozen_string_literal: true

# A relying party with the webauthn gem, in the shape that webauthn-rails gives a Rails application: it
# renders its own pages, and forms bring the credentials. Everything is in memory.

require 'json'
require 'openssl'
require 'securerandom'
require 'sinatra/base'
require 'webauthn'

WebAuthn.configure do |config|
  config.origin = ENV.fetch('ORIGIN')
  config.rp_id = ENV.fetch('RP_ID')
  config.rp_name = 'Ruby'
end

# The cose 1.2 of Debian 12 changes keys, which OpenSSL 3 forbids; cose 1.3 builds them at once, as here.
module KeyInOnePiece
  def to_pkey
    group = OpenSSL::PKey::EC::Group.new(curve.pkey_name)
    point = OpenSSL::PKey::EC::Point.new(group, OpenSSL::BN.new("\x04#{x}#{y}".b, 2))
    kind = %W[id-ecPublicKey #{curve.pkey_name}].map { |name| OpenSSL::ASN1::ObjectId(name) }
    key = OpenSSL::ASN1::BitString(point.to_octet_string(:uncompressed))
    OpenSSL::PKey::EC.new(OpenSSL::ASN1::Sequence([OpenSSL::ASN1::Sequence(kind), key]).to_der)
  end
end
COSE::Key::EC2.prepend(KeyInOnePiece)

User = Struct.new(:name, :password, :webauthn_id, keyword_init: true)
Passkey = Struct.new(:id, :public_key, :sign_count, :user, keyword_init: true)

# What Rails has built in: a digest that takes its time.
module Password
  def self.digest(password, salt = SecureRandom.bytes(16))
    [salt, OpenSSL::KDF.scrypt(password, salt: salt, N: 16_384, r: 8, p: 1, length: 32)]
  end

  def self.matches?(password, stored)
    OpenSSL.fixed_length_secure_compare(digest(password, stored.first).last, stored.last)
  end
end

class App < Sinatra::Base
  set :bind, '127.0.0.1'
  set :port, ENV.fetch('PORT')
  set :server, :puma
  set :environment, :production
  set :sessions, same_site: :lax, secure: ENV.fetch('ORIGIN').start_with?('https:')
  set :session_secret, SecureRandom.hex(64) # a restart signs everybody out
  # As in Rails: a token in the page's <meta> for scripts, and in a field of each form.
  set :protection, use: %i[authenticity_token]
  set :quiet, true
  disable :logging

  USERS = {} # by name
  PASSKEYS = {} # by credential id
  CHALLENGES = {} # by the key in the user's session
  LOCK = Mutex.new

  helpers do
    def user
      USERS[session[:user]]
    end

    def token
      Rack::Protection::AuthenticityToken.token(session)
    end

    # The cookie holds the session, and a thief could send an old one again. Challenges therefore stay
    # here, and the cookie only names one.
    def remember(challenge)
      key = session[:ceremony] = SecureRandom.hex
      LOCK.synchronize { CHALLENGES[key] = challenge }
    end

    # Taken out before anything is verified: each challenge has one try.
    def challenge
      LOCK.synchronize { CHALLENGES.delete(session.delete(:ceremony)) } || halt_with('It took too long')
    end

    def sign_in(user)
      session.clear
      session[:user] = user.name
      redirect '/'
    end

    def halt_with(alert)
      session[:alert] = alert
      redirect '/'
    end
  end

  get('/') { erb :index }

  post '/passkeys/create_options' do
    halt 401 unless user
    options = WebAuthn::Credential.options_for_create(
      user: { id: user.webauthn_id, name: user.name },
      exclude: PASSKEYS.values.select { |passkey| passkey.user == user }.map(&:id),
      authenticator_selection: { resident_key: 'required', user_verification: 'required' }
    )
    remember options.challenge
    content_type :json
    options.as_json.to_json
  end

  post '/passkeys' do
    halt 401 unless user
    credential = WebAuthn::Credential.from_create(JSON.parse(params['credential']['public_key_credential']))
    credential.verify(challenge, user_verification: true)
    halt_with 'The passkey is registered already' if PASSKEYS[credential.id]
    PASSKEYS[credential.id] = Passkey.new(
      id: credential.id, public_key: credential.public_key, sign_count: credential.sign_count, user: user
    )
    redirect '/'
  end

  post '/webauthn_session/get_options' do
    options = WebAuthn::Credential.options_for_get(user_verification: 'required')
    remember options.challenge
    content_type :json
    options.as_json.to_json
  end

  post '/webauthn_session' do
    credential = WebAuthn::Credential.from_get(JSON.parse(params['session']['public_key_credential']))
    expected = challenge
    passkey = PASSKEYS[credential.id] || halt_with('The passkey is not known')
    credential.verify(
      expected, public_key: passkey.public_key, sign_count: passkey.sign_count, user_verification: true
    )
    passkey.sign_count = credential.sign_count
    sign_in passkey.user
  end

  # Signs in with a password. A new name makes an account.
  post '/password_session' do
    name = params['username'].to_s
    known = USERS[name] ||= User.new(
      name: name, password: Password.digest(params['password'].to_s), webauthn_id: WebAuthn.generate_user_id
    )
    halt_with 'They do not belong together' unless Password.matches?(params['password'].to_s, known.password)
    sign_in known
  end

  post '/sign_out' do
    session.clear
    redirect '/'
  end

  get '/session' do
    content_type :json
    halt 401, { error: 'Nobody is signed in' }.to_json unless user
    { username: user.name }.to_json
  end

  error(WebAuthn::Error, JSON::ParserError) { halt_with 'The passkey was refused' }

  run! if app_file == $PROGRAM_NAME
end
