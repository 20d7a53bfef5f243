"""A relying party on Django and django-allauth's headless API, with passkeys by allauth.mfa."""

import base64
import json
import os
import secrets
import signal
import tempfile
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import django
from django.conf import settings

ORIGIN = os.environ["ORIGIN"]
DATABASE = tempfile.TemporaryDirectory()  # gone with the process
FRESH = timedelta(seconds=int(os.environ.get("FRESH_SECONDS", "300")))

settings.configure(
    SECRET_KEY=secrets.token_urlsafe(),  # a restart signs everybody out
    ALLOWED_HOSTS=[urlsplit(ORIGIN).hostname],
    ROOT_URLCONF=__name__,
    USE_TZ=True,
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": Path(DATABASE.name) / "db.sqlite3",
        }
    },
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "allauth",
        "allauth.account",
        "allauth.mfa",
        "allauth.headless",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "allauth.account.middleware.AccountMiddleware",
        f"{__name__}.exact_origin",
    ],
    TEMPLATES=[
        {"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}
    ],
    AUTHENTICATION_BACKENDS=["allauth.account.auth_backends.AuthenticationBackend"],
    SESSION_COOKIE_SECURE=ORIGIN.startswith("https:"),
    CSRF_COOKIE_SECURE=ORIGIN.startswith("https:"),
    HEADLESS_ONLY=True,
    HEADLESS_CLIENTS=["browser"],
    ACCOUNT_ADAPTER=f"{__name__}.AccountAdapter",
    ACCOUNT_EMAIL_VERIFICATION="none",
    ACCOUNT_REAUTHENTICATION_TIMEOUT=FRESH.total_seconds(),
    MFA_SUPPORTED_TYPES=["webauthn"],
    MFA_PASSKEY_LOGIN_ENABLED=True,
    MFA_WEBAUTHN_USER_VERIFICATION="required",
    # For http://localhost. Every origin is good then, so exact_origin looks at it.
    MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN=ORIGIN.startswith("http:"),
)
django.setup()

from allauth.account.adapter import DefaultAccountAdapter  # noqa: E402
from django.contrib.auth import authenticate, login, logout  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.http import HttpResponse, JsonResponse  # noqa: E402
from django.urls import include, path  # noqa: E402
from django.utils import timezone  # noqa: E402
from django.views.decorators.csrf import ensure_csrf_cookie  # noqa: E402


class AccountAdapter(DefaultAccountAdapter):
    def is_reauthentication_required(self, *, app):
        # Who has just signed in need not prove it again.
        return timezone.now() - self.request.user.last_login > FRESH


def exact_origin(get_response):
    """Refuses a credential that was made or used for another origin."""

    def middleware(request):
        try:
            response = json.loads(request.body)["credential"]["response"]
            client_data = json.loads(base64.urlsafe_b64decode(response["clientDataJSON"] + "=="))
            foreign = client_data["origin"] != ORIGIN
        except (ValueError, KeyError, TypeError):
            foreign = False  # not a credential, which is for allauth to judge
        if foreign:
            return JsonResponse({"status": 400, "errors": [{"code": "origin"}]}, status=400)
        return get_response(request)

    return middleware


@ensure_csrf_cookie
def session(request):
    if request.method == "DELETE":
        logout(request)
        return HttpResponse(status=204)
    if request.method == "POST":
        given = json.loads(request.body)
        if not User.objects.filter(username=given["username"]).exists():
            User.objects.create_user(given["username"], password=given["password"])
        user = authenticate(request, **given)
        if user:
            login(request, user)
    if request.user.is_authenticated:
        return JsonResponse({"username": request.user.username})
    return JsonResponse({"error": "Nobody is signed in"}, status=401)


urlpatterns = [
    path("session", session),
    path("_allauth/", include("allauth.headless.urls")),
]

if __name__ == "__main__":
    from waitress import serve

    call_command("migrate", verbosity=0)
    signal.signal(signal.SIGTERM, lambda *_: exit())
    serve(get_wsgi_application(), host="127.0.0.1", port=int(os.environ["PORT"]))
