//! A relying party with webauthn-rs on axum, and the endpoints of webauthn-rs' own tutorial.
//! Everything is in memory: a restart forgets all.

use std::collections::HashMap;
use std::env;
use std::sync::{Arc, Mutex};

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use tower_sessions::{MemoryStore, Session, SessionManagerLayer};
use webauthn_rs::prelude::*;

#[derive(Clone)]
struct Account {
    id: Uuid,
    passkeys: Vec<Passkey>,
}

#[derive(Clone)]
struct RelyingParty {
    webauthn: Arc<Webauthn>,
    accounts: Arc<Mutex<HashMap<String, Account>>>, // by username
}

// What the session keeps between the start and the finish of a ceremony. It is taken out before
// anything is verified, so that each challenge has one try.
#[derive(Serialize, Deserialize)]
struct Registration {
    username: String,
    id: Uuid,
    state: PasskeyRegistration,
}

#[derive(Serialize, Deserialize)]
struct Login {
    username: String,
    state: PasskeyAuthentication,
}

/// A refusal, with the words of the library, or none where they could help to guess.
struct Refusal(StatusCode, String);

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        (self.0, self.1).into_response()
    }
}

impl From<WebauthnError> for Refusal {
    fn from(error: WebauthnError) -> Self {
        Refusal(StatusCode::BAD_REQUEST, error.to_string())
    }
}

impl From<tower_sessions::session::Error> for Refusal {
    fn from(_: tower_sessions::session::Error) -> Self {
        Refusal(StatusCode::INTERNAL_SERVER_ERROR, String::new())
    }
}

fn refuse(why: &str) -> Refusal {
    Refusal(StatusCode::BAD_REQUEST, why.to_owned())
}

async fn register_start(
    State(party): State<RelyingParty>,
    session: Session,
    Path(username): Path<String>,
) -> Result<Json<CreationChallengeResponse>, Refusal> {
    let signed_in: Option<String> = session.get("username").await?;
    let known = party.accounts.lock().unwrap().get(&username).cloned();
    // A passkey for an account that is there already is for its owner alone to add.
    if known.is_some() && signed_in.as_ref() != Some(&username) {
        return Err(refuse("The username is taken"));
    }
    let id = known.as_ref().map_or_else(Uuid::new_v4, |account| account.id);
    let existing = known.map(|account| {
        let ids = account.passkeys.iter().map(|passkey| passkey.cred_id().clone());
        ids.collect::<Vec<_>>()
    });
    let (options, state) =
        party.webauthn.start_passkey_registration(id, &username, &username, existing)?;
    session.insert("registration", Registration { username, id, state }).await?;
    Ok(Json(options))
}

async fn register_finish(
    State(party): State<RelyingParty>,
    session: Session,
    Json(credential): Json<RegisterPublicKeyCredential>,
) -> Result<StatusCode, Refusal> {
    let Some(Registration { username, id, state }) = session.remove("registration").await? else {
        return Err(refuse("No registration is under way in this session"));
    };
    let passkey = party.webauthn.finish_passkey_registration(&credential, &state)?;
    {
        let mut accounts = party.accounts.lock().unwrap();
        let registered = accounts.values().flat_map(|account| &account.passkeys);
        if registered.into_iter().any(|known| known.cred_id() == passkey.cred_id()) {
            return Err(refuse("The passkey is registered already"));
        }
        let account = accounts
            .entry(username.clone())
            .or_insert_with(|| Account { id, passkeys: Vec::new() });
        // Of two users who asked for a name at once, the first to finish has it.
        if account.id != id {
            return Err(refuse("The username is taken"));
        }
        account.passkeys.push(passkey);
    }
    sign_in(&session, username).await
}

async fn login_start(
    State(party): State<RelyingParty>,
    session: Session,
    Path(username): Path<String>,
) -> Result<Json<RequestChallengeResponse>, Refusal> {
    let known = party.accounts.lock().unwrap().get(&username).cloned();
    let account = known.ok_or_else(|| refuse("The user has no passkeys"))?;
    let (options, state) = party.webauthn.start_passkey_authentication(&account.passkeys)?;
    session.insert("login", Login { username, state }).await?;
    Ok(Json(options))
}

async fn login_finish(
    State(party): State<RelyingParty>,
    session: Session,
    Json(credential): Json<PublicKeyCredential>,
) -> Result<StatusCode, Refusal> {
    let Some(Login { username, state }) = session.remove("login").await? else {
        return Err(refuse("No login is under way in this session"));
    };
    let result = party.webauthn.finish_passkey_authentication(&credential, &state)?;
    if let Some(account) = party.accounts.lock().unwrap().get_mut(&username) {
        for passkey in &mut account.passkeys {
            passkey.update_credential(&result); // the sign counter and the backup state
        }
    }
    sign_in(&session, username).await
}

async fn sign_in(session: &Session, username: String) -> Result<StatusCode, Refusal> {
    // A new session id, so that one that was planted before is worth nothing.
    session.cycle_id().await?;
    session.insert("username", username).await?;
    Ok(StatusCode::OK)
}

async fn who(session: Session) -> Result<Json<HashMap<&'static str, String>>, Refusal> {
    let username: Option<String> = session.get("username").await?;
    let username =
        username.ok_or_else(|| Refusal(StatusCode::UNAUTHORIZED, "Nobody is signed in".to_owned()))?;
    Ok(Json(HashMap::from([("username", username)])))
}

async fn sign_out(session: Session) -> Result<StatusCode, Refusal> {
    session.flush().await?;
    Ok(StatusCode::NO_CONTENT)
}

#[tokio::main]
async fn main() {
    let setting = |name| env::var(name).unwrap_or_else(|_| panic!("{name} is needed"));
    let origin = Url::parse(&setting("ORIGIN")).expect("ORIGIN is an origin");
    let webauthn = WebauthnBuilder::new(&setting("RP_ID"), &origin)
        .and_then(|builder| builder.rp_name("webauthn-rs").build())
        .expect("RP_ID belongs to ORIGIN");
    let party = RelyingParty { webauthn: Arc::new(webauthn), accounts: Arc::default() };
    // The cookie is SameSite=Strict, and a foreign page cannot send JSON without being asked for.
    let sessions = SessionManagerLayer::new(MemoryStore::default())
        .with_secure(origin.scheme() == "https");
    let app = Router::new()
        .route("/register_start/{username}", post(register_start))
        .route("/register_finish", post(register_finish))
        .route("/login_start/{username}", post(login_start))
        .route("/login_finish", post(login_finish))
        .route("/session", get(who).delete(sign_out))
        .layer(sessions)
        .with_state(party);
    let address = format!("127.0.0.1:{}", setting("PORT"));
    let listener = tokio::net::TcpListener::bind(address).await.expect("PORT is free");
    axum::serve(listener, app)
        .with_graceful_shutdown(async {
            let terminate = tokio::signal::unix::SignalKind::terminate();
            tokio::signal::unix::signal(terminate).unwrap().recv().await;
        })
        .await
        .unwrap();
}
