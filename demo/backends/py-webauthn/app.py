"""A relying party on FastAPI and py_webauthn, with the endpoints of webauthn.io."""

import json
import os
import secrets
import time
from dataclasses import dataclass

import uvicorn
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.middleware.sessions import SessionMiddleware
from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

RP_ID = os.environ["RP_ID"]
ORIGIN = os.environ["ORIGIN"]
CEREMONY_SECONDS = 300
VERIFIED_USER = UserVerificationRequirement.REQUIRED


class OptionsRequest(BaseModel):
    username: str | None = Field(None, min_length=1, max_length=64)


class RegistrationRequest(BaseModel):
    username: str = Field(min_length=1, max_length=64)


class VerificationRequest(BaseModel):
    username: str | None = None
    response: dict


@dataclass
class Ceremony:
    kind: str
    challenge: bytes
    username: str | None
    user_id: bytes | None
    ends: float


@dataclass
class Credential:
    username: str
    public_key: bytes
    sign_count: int


user_ids: dict[str, bytes] = {}  # by username
credentials: dict[str, Credential] = {}  # by credential id, in base64url
ceremonies: dict[str, Ceremony] = {}  # by the key in the user's session

app = FastAPI(openapi_url=None)
app.add_middleware(
    SessionMiddleware,
    secret_key=secrets.token_urlsafe(32),  # a restart signs everybody out
    https_only=ORIGIN.startswith("https:"),
)


def begin(request: Request, kind: str, options, username=None, user_id=None):
    # Starlette keeps the session in a signed cookie, which a thief could send again.
    # Challenges therefore stay here, and the cookie only names one.
    now = time.monotonic()
    for key in [key for key, ceremony in ceremonies.items() if ceremony.ends < now]:
        del ceremonies[key]
    key = request.session["ceremony"] = secrets.token_urlsafe()
    ceremonies[key] = Ceremony(
        kind, options.challenge, username, user_id, now + CEREMONY_SECONDS
    )
    return json.loads(options_to_json(options))


def end(request: Request, kind: str) -> Ceremony:
    # Taken out before anything is verified: each challenge has one try.
    ceremony = ceremonies.pop(request.session.pop("ceremony", ""), None)
    if not ceremony or ceremony.kind != kind or ceremony.ends < time.monotonic():
        raise HTTPException(400, f"No {kind} under way in this session")
    return ceremony


def sign_in(request: Request, username: str) -> None:
    request.session.clear()
    request.session["username"] = username


def descriptors(username: str) -> list[PublicKeyCredentialDescriptor]:
    return [
        PublicKeyCredentialDescriptor(id=base64url_to_bytes(id))
        for id, credential in credentials.items()
        if credential.username == username
    ]


@app.post("/webauthn/registration/options")
def registration_options(body: RegistrationRequest, request: Request):
    # A passkey for an account that is there already is for its owner alone to add.
    name = body.username
    if name in user_ids and request.session.get("username") != name:
        raise HTTPException(400, "Username is taken")
    options = generate_registration_options(
        rp_id=RP_ID,
        rp_name="py_webauthn on FastAPI",
        user_name=name,
        user_id=user_ids.get(name),
        timeout=CEREMONY_SECONDS * 1000,
        exclude_credentials=descriptors(name),
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=VERIFIED_USER,
        ),
    )
    return begin(request, "registration", options, name, options.user.id)


@app.post("/webauthn/registration/verification")
def registration_verification(body: VerificationRequest, request: Request):
    ceremony = end(request, "registration")
    verified = verify_registration_response(
        credential=body.response,
        expected_challenge=ceremony.challenge,
        expected_rp_id=RP_ID,
        expected_origin=ORIGIN,
        require_user_verification=True,
    )
    credential_id = bytes_to_base64url(verified.credential_id)
    if credential_id in credentials:
        raise HTTPException(400, "Credential is registered already")
    # Of two users who asked for a name at once, the first to finish has it.
    name = ceremony.username
    if user_ids.setdefault(name, ceremony.user_id) != ceremony.user_id:
        raise HTTPException(400, "Username is taken")
    credentials[credential_id] = Credential(
        name, verified.credential_public_key, verified.sign_count
    )
    sign_in(request, name)
    return {"verified": True}


@app.post("/webauthn/authentication/options")
def authentication_options(body: OptionsRequest, request: Request):
    # Without allow_credentials nobody learns whether a name has an account.
    options = generate_authentication_options(
        rp_id=RP_ID,
        timeout=CEREMONY_SECONDS * 1000,
        user_verification=VERIFIED_USER,
    )
    return begin(request, "authentication", options)


@app.post("/webauthn/authentication/verification")
def authentication_verification(body: VerificationRequest, request: Request):
    ceremony = end(request, "authentication")
    credential = credentials.get(str(body.response.get("id")))
    if not credential:
        raise HTTPException(400, "Unrecognized credential ID")
    verified = verify_authentication_response(
        credential=body.response,
        expected_challenge=ceremony.challenge,
        expected_rp_id=RP_ID,
        expected_origin=ORIGIN,
        credential_public_key=credential.public_key,
        credential_current_sign_count=credential.sign_count,
        require_user_verification=True,
    )
    credential.sign_count = verified.new_sign_count
    sign_in(request, credential.username)
    return {"verified": True}


@app.get("/session")
def who(request: Request):
    if username := request.session.get("username"):
        return {"username": username}
    raise HTTPException(401, "Nobody is signed in")


@app.delete("/session", status_code=204)
def sign_out(request: Request):
    request.session.clear()


@app.exception_handler(HTTPException)
def refuse(_: Request, error: HTTPException):
    return JSONResponse({"error": error.detail}, error.status_code)


# The library tells what is wrong with a response; base64url that is none is a ValueError.
@app.exception_handler(WebAuthnException)
@app.exception_handler(ValueError)
def reject(_: Request, error: Exception):
    return JSONResponse({"error": str(error)}, 400)


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]))
