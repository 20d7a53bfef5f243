// A relying party with go-webauthn and net/http. Everything is in memory: a restart forgets all.
package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/alexedwards/scs/v2"
	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"
)

// account implements webauthn.User. Its user handle is random: authenticators show it to whoever
// holds them, so it must not tell a name or an address.
type account struct {
	Handle      []byte
	Name        string
	Credentials []webauthn.Credential
}

func (a *account) WebAuthnID() []byte                         { return a.Handle }
func (a *account) WebAuthnName() string                       { return a.Name }
func (a *account) WebAuthnDisplayName() string                { return a.Name }
func (a *account) WebAuthnCredentials() []webauthn.Credential { return a.Credentials }

// ceremony is what the session keeps between begin and finish.
type ceremony struct {
	Account account
	Data    webauthn.SessionData
}

type server struct {
	webauthn *webauthn.WebAuthn
	sessions *scs.SessionManager
	mutex    sync.Mutex
	accounts map[string]*account
}

var (
	errExpired    = protocol.ErrBadRequest.WithDetails("Session has Expired") // the library's own words
	errNameTaken  = errors.New("This username is taken")
	errUnknown    = &protocol.ErrorUnknownCredential{Err: &protocol.Error{Type: "unknown_credential", Details: "Unknown credential"}}
	errNoUsername = protocol.ErrBadRequest.WithDetails("A username is required")
)

func (s *server) beginRegistration(w http.ResponseWriter, r *http.Request) error {
	var request struct{ Username string }
	if err := json.NewDecoder(r.Body).Decode(&request); err != nil && s.username(r) == "" {
		return errNoUsername
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	// Who is signed in adds a passkey to the own account; anyone else makes a new account.
	user, found := s.accounts[s.username(r)]
	if !found {
		if request.Username == "" {
			return errNoUsername
		}
		if s.accounts[request.Username] != nil {
			return errNameTaken
		}
		user = &account{Handle: make([]byte, 32), Name: request.Username}
		rand.Read(user.Handle)
	}
	creation, data, err := s.webauthn.BeginRegistration(user,
		webauthn.WithExclusions(webauthn.Credentials(user.Credentials).CredentialDescriptors()))
	if err != nil {
		return err
	}
	return s.begin(w, r, "registration", ceremony{account{Handle: user.Handle, Name: user.Name}, *data}, creation)
}

func (s *server) finishRegistration(w http.ResponseWriter, r *http.Request) error {
	kept, err := s.pop(r, "registration")
	if err != nil {
		return err
	}
	credential, err := s.webauthn.FinishRegistration(&kept.Account, kept.Data, r)
	if err != nil {
		return err
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	user := s.accounts[kept.Account.Name]
	if user == nil {
		user = &kept.Account
		s.accounts[user.Name] = user
	} else if s.username(r) != user.Name {
		return errNameTaken // by somebody else, while the authenticator was at work
	}
	user.Credentials = append(user.Credentials, *credential)
	return s.signIn(w, r, user)
}

func (s *server) beginLogin(w http.ResponseWriter, r *http.Request) error {
	assertion, data, err := s.webauthn.BeginDiscoverableLogin()
	if err != nil {
		return err
	}
	return s.begin(w, r, "login", ceremony{Data: *data}, assertion)
}

func (s *server) finishLogin(w http.ResponseWriter, r *http.Request) error {
	kept, err := s.pop(r, "login")
	if err != nil {
		return err
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	found, credential, err := s.webauthn.FinishPasskeyLogin(s.owner, kept.Data, r)
	if err != nil {
		return err
	}
	user := found.(*account)
	for i := range user.Credentials {
		if string(user.Credentials[i].ID) == string(credential.ID) {
			user.Credentials[i] = *credential // the sign counter and the backup state have moved on
		}
	}
	// Only a sign counter that went back warns of a copied key; synced passkeys always count 0.
	if credential.Authenticator.CloneWarning {
		return protocol.ErrVerification
	}
	return s.signIn(w, r, user)
}

// owner finds who has a credential. That nobody has it is an error of its own, so that the page can
// tell the password manager to forget it.
func (s *server) owner(credentialID, handle []byte) (webauthn.User, error) {
	for _, user := range s.accounts {
		for _, credential := range user.Credentials {
			if string(credential.ID) == string(credentialID) && string(user.Handle) == string(handle) {
				return user, nil
			}
		}
	}
	return nil, errUnknown
}

func (s *server) begin(w http.ResponseWriter, r *http.Request, kind string, kept ceremony, options any) error {
	data, err := json.Marshal(kept)
	if err != nil {
		return err
	}
	s.sessions.Put(r.Context(), kind, data)
	return answer(w, http.StatusOK, options)
}

// pop takes a ceremony out of the session, so that its challenge serves once, whatever comes of it.
func (s *server) pop(r *http.Request, kind string) (kept ceremony, err error) {
	data := s.sessions.PopBytes(r.Context(), kind)
	if data == nil {
		return kept, errExpired
	}
	return kept, json.Unmarshal(data, &kept)
}

func (s *server) signIn(w http.ResponseWriter, r *http.Request, user *account) error {
	// A new session id, so that an id that was planted before is worth nothing.
	if err := s.sessions.RenewToken(r.Context()); err != nil {
		return err
	}
	s.sessions.Put(r.Context(), "username", user.Name)
	return answer(w, http.StatusOK, map[string]string{"username": user.Name})
}

func (s *server) username(r *http.Request) string {
	return s.sessions.GetString(r.Context(), "username")
}

func (s *server) session(w http.ResponseWriter, r *http.Request) error {
	if s.username(r) == "" {
		return answer(w, http.StatusUnauthorized, map[string]string{"error": "Not signed in"})
	}
	return answer(w, http.StatusOK, map[string]string{"username": s.username(r)})
}

func (s *server) endSession(w http.ResponseWriter, r *http.Request) error {
	w.WriteHeader(http.StatusNoContent)
	return s.sessions.Destroy(r.Context())
}

func answer(w http.ResponseWriter, status int, body any) error {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	return json.NewEncoder(w).Encode(body)
}

// handler answers errors. The library's own say a type and a sentence; what they say for debugging
// can hold a challenge, so it goes nowhere.
type handler func(http.ResponseWriter, *http.Request) error

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 64<<10)
	err := h(w, r)
	var unknown *protocol.ErrorUnknownCredential
	var refused *protocol.Error
	switch {
	case err == nil:
	case errors.As(err, &unknown):
		answer(w, http.StatusNotFound, map[string]string{"type": errUnknown.Err.Type, "error": unknown.Error()})
	case errors.As(err, &refused):
		answer(w, http.StatusBadRequest, map[string]string{"type": refused.Type, "error": refused.Details})
	case errors.Is(err, errNameTaken):
		answer(w, http.StatusConflict, map[string]string{"type": "username_taken", "error": err.Error()})
	default:
		log.Printf("%s %s failed", r.Method, r.URL.Path)
		answer(w, http.StatusInternalServerError, map[string]string{"error": "Internal error"})
	}
}

func main() {
	origin := os.Getenv("ORIGIN")
	limit := webauthn.TimeoutConfig{Enforce: true, Timeout: 5 * time.Minute}
	library, err := webauthn.New(&webauthn.Config{
		RPID:          os.Getenv("RP_ID"),
		RPDisplayName: "go-webauthn",
		RPOrigins:     []string{origin},
		AuthenticatorSelection: protocol.AuthenticatorSelection{
			ResidentKey:      protocol.ResidentKeyRequirementRequired,
			UserVerification: protocol.VerificationRequired,
		},
		Timeouts: webauthn.TimeoutsConfig{Login: limit, Registration: limit},
	})
	if err != nil {
		log.Fatal(err)
	}
	s := &server{webauthn: library, sessions: scs.New(), accounts: map[string]*account{}}
	s.sessions.Cookie.Secure = true // browsers take http://localhost for secure

	mux := http.NewServeMux()
	mux.Handle("POST /register/begin", handler(s.beginRegistration))
	mux.Handle("POST /register/finish", handler(s.finishRegistration))
	mux.Handle("POST /login/begin", handler(s.beginLogin))
	mux.Handle("POST /login/finish", handler(s.finishLogin))
	mux.Handle("GET /session", handler(s.session))
	mux.Handle("DELETE /session", handler(s.endSession))

	// The standard library's defence against cross-site requests needs no token.
	crossOrigin := http.NewCrossOriginProtection()
	if err := crossOrigin.AddTrustedOrigin(origin); err != nil {
		log.Fatal(err)
	}
	web := &http.Server{
		Addr:              "127.0.0.1:" + os.Getenv("PORT"),
		Handler:           crossOrigin.Handler(s.sessions.LoadAndSave(mux)),
		ReadHeaderTimeout: 5 * time.Second,
	}
	stop, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer cancel()
	go func() {
		<-stop.Done()
		web.Close()
	}()
	if err := web.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
}
