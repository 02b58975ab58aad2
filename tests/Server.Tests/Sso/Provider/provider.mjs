// A real OpenID provider on a free port of loopback. It says its issuer, reads the redirect URI of its one client from
// standard input, says "ready", and ends when standard input does. Whoever logs in is who they say; there is no
// password, and consent is given by logging in.
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { Provider } from "oidc-provider";

const server = createServer();
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;
console.log(issuer);

const lines = createInterface({ input: process.stdin });
process.stdin.on("end", () => process.exit(0));
const redirectUri = await new Promise((resolve) => lines.once("line", resolve));

const page = (uid) => `<!doctype html><html lang="en"><title>Provider</title><link rel="icon" href="data:,">
<h1>Provider</h1><form method="post" action="/interaction/${uid}"><input name="login" autofocus aria-label="Name">
<button id="enter">Log in</button></form><a id="deny" href="/interaction/${uid}/deny">No</a></html>`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: "matrix",
      client_secret: "s3cret & more",
      redirect_uris: [redirectUri],
      response_types: ["code"],
      grant_types: ["authorization_code"],
      token_endpoint_auth_method: "client_secret_basic",
    },
  ],
  claims: { openid: ["sub"], profile: ["name", "preferred_username"], email: ["email", "email_verified"] },
  cookies: { keys: ["a key for tests"] },
  features: { devInteractions: { enabled: false } },
  pkce: { required: () => true },
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (ctx, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      name: `Name of ${id}`,
      preferred_username: id.split("-")[0],
      email: `${id}@example.org`,
      email_verified: !id.includes("unverified"),
    }),
  }),
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope("openid profile email");
    await grant.save();
    return grant;
  },
});

async function bodyOf(request) {
  let text = "";
  for await (const part of request) {
    text += part;
  }
  return new URLSearchParams(text);
}

const handle = provider.callback();
server.on("request", async (request, response) => {
  const interaction = /^\/interaction\/([\w-]+)(\/deny)?$/.exec(request.url);
  if (interaction === null) {
    handle(request, response);
  } else if (interaction[2]) {
    await provider.interactionFinished(request, response, {
      error: "access_denied",
      error_description: "The user said no",
    });
  } else if (request.method === "POST") {
    const form = await bodyOf(request);
    await provider.interactionFinished(request, response, { login: { accountId: form.get("login") } });
  } else {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(page(interaction[1]));
  }
});
console.log("ready");
