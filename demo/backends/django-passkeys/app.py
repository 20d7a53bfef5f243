"""A relying party on Django with django-passkeys and its REST API."""

import base64
import json
import os
import secrets
import signal
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import django
from django.conf import settings

ORIGIN = os.environ["ORIGIN"]
DATABASE = tempfile.TemporaryDirectory()  # gone with the process
STATE_SECONDS = 300  # for how long django-passkeys takes a challenge

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
        "rest_framework",
        "passkeys",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        f"{__name__}.guard_credentials",
    ],
    AUTHENTICATION_BACKENDS=["passkeys.backend.PasskeyModelBackend"],
    SESSION_COOKIE_SECURE=ORIGIN.startswith("https:"),
    CSRF_COOKIE_SECURE=ORIGIN.startswith("https:"),
    FIDO_SERVER_ID=os.environ["RP_ID"],
    FIDO_SERVER_NAME="django-passkeys",
)
django.setup()

from django.contrib.auth import authenticate, login, logout  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.cache import cache  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.http import HttpResponse, JsonResponse  # noqa: E402
from django.urls import include, path  # noqa: E402
from django.views.decorators.csrf import ensure_csrf_cookie  # noqa: E402


def guard_credentials(get_response):
    """Holds credentials to the one origin, and each challenge to one try.

    django-passkeys takes any port of the RP ID's hosts for its own, and gives its challenges to the
    page in a signed token, which is good for as long as it has not run out.
    """

    def refused(request):
        try:
            body = json.loads(request.body)
            client_data = body["credential"]["response"]["clientDataJSON"]
            origin = json.loads(base64.urlsafe_b64decode(client_data + "=="))["origin"]
            token = body["state_token"]
        except (ValueError, KeyError, TypeError):
            return None  # not a credential, which is for django-passkeys to judge
        if origin != ORIGIN:
            return "This is another origin"
        if not cache.add(f"used {token}", True, STATE_SECONDS):
            return "This was tried before"
        return None

    def middleware(request):
        if detail := refused(request):
            return JsonResponse({"detail": detail}, status=400)
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
    path("passkeys/", include("passkeys.api.urls")),
]

if __name__ == "__main__":
    from waitress import serve

    call_command("migrate", verbosity=0)
    signal.signal(signal.SIGTERM, lambda *_: exit())
    serve(get_wsgi_application(), host="127.0.0.1", port=int(os.environ["PORT"]))
