package org.example.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.UserDetailsManager;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in. An account begins with a password, and gets its passkeys then. */
@RestController
@RequestMapping("/session")
class SessionController {

  record PasswordSignIn(String username, String password) {}

  private final UserDetailsManager users;
  private final PasswordEncoder encoder;
  private final AuthenticationManager authenticationManager;
  private final SecurityContextRepository contexts;

  SessionController(
      UserDetailsManager users,
      PasswordEncoder encoder,
      AuthenticationManager authenticationManager,
      SecurityContextRepository contexts) {
    this.users = users;
    this.encoder = encoder;
    this.authenticationManager = authenticationManager;
    this.contexts = contexts;
  }

  @GetMapping
  ResponseEntity<Map<String, String>> who(Principal principal) {
    if (principal == null) {
      return ResponseEntity.status(401).body(Map.of("error", "Nobody is signed in"));
    }
    return ResponseEntity.ok(Map.of("username", principal.getName()));
  }

  @PostMapping
  Map<String, String> signIn(
      @RequestBody PasswordSignIn given, HttpServletRequest request, HttpServletResponse response) {
    if (!users.userExists(given.username())) {
      var password = encoder.encode(given.password());
      users.createUser(User.withUsername(given.username()).password(password).roles("USER").build());
    }
    var authentication =
        authenticationManager.authenticate(
            UsernamePasswordAuthenticationToken.unauthenticated(
                given.username(), given.password()));
    // A new session id, so that one that was planted before is worth nothing.
    request.getSession();
    request.changeSessionId();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    contexts.saveContext(context, request, response);
    return Map.of("username", authentication.getName());
  }

  @ExceptionHandler(AuthenticationException.class)
  ResponseEntity<Void> refuse() {
    return ResponseEntity.status(401).build();
  }
}
