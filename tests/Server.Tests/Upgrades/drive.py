#!/usr/bin/env python3
"""Fills a new server over HTTP, as clients would, and records what it then answers.

Usage: drive.py URL FILE. What the server does not know (404 M_UNRECOGNIZED) is left out, so that the same script drives
the programs of all schema versions. FILE is JSON: users with their sessions and sync tokens, and requests with answers.
"""

import base64
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

PASSWORD = "correct horse"
CLIENT = "/_matrix/client/v3/"

# What is another with each answer, or not kept by a server: it is left out of the record.
PASSING = {"age", "next_batch", "prev_batch", "start", "end", "last_seen_ts", "last_seen_ip", "presence"}


def quote(text):
    return urllib.parse.quote(text, safe="")


def unpadded(text, size):
    """Bytes of a size in base64, as keys (32 bytes) and signatures (64) are."""
    return base64.b64encode(text.encode().ljust(size, b".")).decode().rstrip("=")


class Client:
    """One device of a user."""

    def __init__(self, url):
        self.url = url
        self.token = None
        self.user = None
        self.device = None
        self.txn = 0

    def ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data=data, method=method)
        request.add_header("Content-Type", "application/json")
        if self.token:
            request.add_header("Authorization", "Bearer " + self.token)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)

    def must(self, method, path, body=None):
        status, answer = self.ask(method, CLIENT + path, body)
        if status != 200:
            sys.exit(f"{method} {path} answered {status}: {answer}")
        return answer

    def get(self, path):
        return self.must("GET", path)

    def post(self, path, body):
        return self.must("POST", path, body)

    def put(self, path, body):
        return self.must("PUT", path, body)

    def take(self, session):
        self.user, self.device, self.token = session["user_id"], session["device_id"], session["access_token"]

    def register(self, name):
        body = {"username": name, "password": PASSWORD, "initial_device_display_name": f"{name}'s first"}
        status, answer = self.ask("POST", CLIENT + "register", body)
        if status == 401:
            body["auth"] = {"type": "m.login.dummy", "session": answer["session"]}
            status, answer = self.ask("POST", CLIENT + "register", body)
        if status != 200:
            sys.exit(f"register answered {status}: {answer}")
        self.take(answer)
        return self

    def login(self, user, device):
        self.take(self.post("login", {
            "type": "m.login.password", "identifier": {"type": "m.id.user", "user": user}, "password": PASSWORD,
            "device_id": device}))
        return self

    def room(self, **body):
        return self.post("createRoom", body)["room_id"]

    def send(self, room, content, kind="m.room.message"):
        self.txn += 1
        return self.put(f"rooms/{quote(room)}/send/{quote(kind)}/t{self.txn}", content)["event_id"]

    def say(self, room, text, **more):
        return self.send(room, {"msgtype": "m.text", "body": text, **more})

    def redact(self, room, event):
        self.txn += 1
        path = f"rooms/{quote(room)}/redact/{quote(event)}/t{self.txn}"
        return self.put(path, {"reason": "as asked"})["event_id"]

    def state(self, room, kind, content, key=""):
        return self.put(f"rooms/{quote(room)}/state/{quote(kind)}/{quote(key)}", content)["event_id"]

    def change(self, room, what, body=None):
        self.post(f"rooms/{quote(room)}/{what}", body or {})

    def data(self, kind, content, room=None):
        where = f"rooms/{quote(room)}/" if room else ""
        self.put(f"user/{quote(self.user)}/{where}account_data/{quote(kind)}", content)

    def to_device(self, receiver, text):
        self.txn += 1
        self.put(f"sendToDevice/org.example.note/t{self.txn}", {
            "messages": {receiver.user: {receiver.device: {"note": text}}}})

    def await_name(self, room, name):
        """The server writes a new name into the rooms after it has answered."""
        path = f"rooms/{quote(room)}/state/m.room.member/{quote(self.user)}"
        for _ in range(600):
            if self.get(path).get("displayname") == name:
                return
            time.sleep(0.1)
        sys.exit(f"{self.user} is not called {name} in {room}")

    def sync(self, since=None):
        return self.get("sync?timeout=0" + ("" if since is None else "&since=" + quote(since)))

    def upload_keys(self, count):
        signatures = {self.user: {f"ed25519:{self.device}": unpadded("signature", 64)}}

        def signed(key, **more):
            return {"key": unpadded(key, 32), "signatures": signatures, **more}

        keys = {f"signed_curve25519:AAAA{at}": signed(f"one-time key {at}") for at in range(count)}
        self.post("keys/upload", {
            "device_keys": {
                "user_id": self.user,
                "device_id": self.device,
                "algorithms": ["m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"],
                "keys": {
                    f"curve25519:{self.device}": unpadded("curve", 32),
                    f"ed25519:{self.device}": unpadded("edwards", 32),
                },
                "signatures": signatures,
            },
            "one_time_keys": keys,
            "fallback_keys": {"signed_curve25519:FALLBACK": signed("fallback", fallback=True)},
        })


def stripped(value):
    if isinstance(value, dict):
        return {key: stripped(item) for key, item in value.items() if key not in PASSING}
    if isinstance(value, list):
        # The push rules are asked for by themselves, and are long.
        return [stripped(item) for item in value if not is_push_rules(item)]
    return value


def is_push_rules(item):
    return isinstance(item, dict) and item.get("type") == "m.push_rules"


class Record:
    """Requests that change nothing, with their answers."""

    def __init__(self):
        self.asks = []

    def ask(self, who, client, path, body=None):
        method = "GET" if body is None else "POST"
        status, answer = client.ask(method, CLIENT + path, body)
        if status != 200:
            sys.exit(f"{method} {path} answered {status}: {answer}")
        entry = {"as": who, "path": CLIENT + path, "answer": stripped(answer)}
        if body is not None:
            entry["body"] = body
        self.asks.append(entry)

    def outcome(self, who, client, path):
        status, answer = client.ask("GET", CLIENT + path)
        self.asks.append({"as": who, "path": CLIENT + path, "status": status, "errcode": answer.get("errcode")})


def relates(kind, event, **more):
    return {"m.relates_to": {"rel_type": kind, "event_id": event, **more}}


def main():
    url, file = sys.argv[1:]
    alice, bob, carol, dave = (Client(url).register(name) for name in ("alice", "bob", "carol", "dave"))
    users = {"alice": alice, "bob": bob, "carol": carol}
    alice.put(f"profile/{quote(alice.user)}/displayname", {"displayname": "Alice \u00e0 la carte"})
    bob.put(f"profile/{quote(bob.user)}/avatar_url", {"avatar_url": "mxc://localhost/bob"})
    alice.data("org.example.settings", {"theme": "dark", "size": 12})
    bob.put("pushrules/global/content/fixture", {"pattern": "fixture", "actions": ["notify"]})
    bob.put("pushrules/global/override/.m.rule.suppress_notices/enabled", {"enabled": False})
    filter_id = alice.post(f"user/{quote(alice.user)}/filter", {"room": {"timeline": {"limit": 5}}})["filter_id"]
    alice.upload_keys(3)
    bob.upload_keys(2)

    # A public room of version 10 with all that relates to something.
    talk = alice.room(preset="public_chat", room_version="10", name="Talk", topic="What is said",
                      room_alias_name="talk", visibility="public")
    bob.change(talk, "join")
    carol.change(talk, "join")
    dave.change(talk, "join")
    first = alice.say(talk, "first: the fixture begins")
    second = bob.say(talk, "second")
    alice.send(talk, relates("m.annotation", second, key="+1"), "m.reaction")
    bob.say(talk, "* second, mended", **relates("m.replace", second),
            **{"m.new_content": {"msgtype": "m.text", "body": "second, mended"}})
    bob.say(talk, "in a thread", **relates("m.thread", first))
    alice.say(talk, "also in the thread", **relates("m.thread", first))
    alice.state(talk, "org.example.pin", {"why": "a state event that relates", **relates("m.reference", first)})
    secret = bob.say(talk, "to be redacted", **relates("m.reference", first))
    alice.redact(talk, secret)
    alice.change(talk, "ban", {"user_id": dave.user, "reason": "noise"})
    carol.change(talk, "leave")
    for at in range(6):
        (alice if at % 2 else bob).say(talk, f"filler {at}")
    page = alice.get(f"rooms/{quote(talk)}/messages?dir=b&limit=4")["end"]

    # A private room of version 11 with an invite that nobody has answered.
    closed = alice.room(preset="private_chat", room_version="11", name="Closed", invite=[bob.user])
    bob.change(closed, "join")
    alice.change(closed, "invite", {"user_id": carol.user})
    alice.state(closed, "m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"})
    alice.send(closed, {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "AwgA", "session_id": "s"},
               "m.room.encrypted")
    levels = alice.get(f"rooms/{quote(closed)}/state/m.room.power_levels")
    levels["users"][bob.user] = 50
    alice.state(closed, "m.room.power_levels", levels)
    bob.state(closed, "m.room.topic", {"topic": "Set by bob"})

    # A room that was left and forgotten, and one that was left.
    gone = carol.room(preset="public_chat", name="Gone")
    carol.say(gone, "nobody reads this")
    carol.change(gone, "leave")
    carol.change(gone, "forget")
    left = alice.room(preset="public_chat", name="Left")
    carol.change(left, "join")
    alice.say(left, "carol sees this")
    carol.change(left, "leave")
    alice.say(left, "carol does not see this")

    bob.change(talk, f"receipt/m.read/{quote(second)}")
    alice.change(talk, "read_markers", {"m.fully_read": second, "m.read.private": second})
    bob.data("m.tag", {"tags": {"m.favourite": {"order": 0.5}}}, talk)
    alice.to_device(bob, "read and acknowledged")
    since = {name: client.sync()["next_batch"] for name, client in users.items()}
    since["bob"] = bob.sync(since["bob"])["next_batch"]

    # What comes after the clients' tokens.
    tablet = Client(url).login(alice.user, "TABLET")
    tablet.upload_keys(1)
    alice.to_device(bob, "still waits")
    dropped = Client(url).login(bob.user, "DROPPED")
    dropped.upload_keys(1)
    dropped.post("logout", {})
    last = alice.say(talk, "after the token", **{"m.mentions": {"user_ids": [bob.user]}})
    alice.redact(talk, second)
    alice.state(talk, "m.room.topic", {"topic": "Changed later"})
    carol.change(talk, "join")
    carol.say(talk, "back again")
    alice.change(talk, f"receipt/m.read/{quote(last)}")
    alice.data("org.example.settings", {"theme": "light", "size": 12})
    alice.put(f"profile/{quote(alice.user)}/displayname", {"displayname": "Alice"})
    for room in (talk, closed, left):
        alice.await_name(room, "Alice")

    record = Record()
    for name, client in users.items():
        record.ask(name, client, "account/whoami")
        record.ask(name, client, "joined_rooms")
        record.ask(name, client, "devices")
        record.ask(name, client, f"profile/{quote(client.user)}")
        record.ask(name, client, "sync?timeout=0&since=" + quote(since[name]))
    record.ask("bob", bob, "pushrules/")
    record.ask("carol", carol, "sync?timeout=0")
    for room in (talk, closed):
        path = f"rooms/{quote(room)}/"
        for part in ("state", "joined_members", "messages?dir=b&limit=100"):
            record.ask("alice", alice, path + part)
    record.ask("alice", alice, f"rooms/{quote(talk)}/messages?dir=b&limit=5&from={quote(page)}")
    record.ask("alice", alice, f"rooms/{quote(talk)}/messages?dir=f&limit=5&from={quote(page)}")
    record.ask("bob", bob, f"rooms/{quote(talk)}/messages?dir=f&limit=4&from={quote(since['bob'])}")
    record.ask("alice", alice, f"rooms/{quote(talk)}/context/{quote(first)}?limit=6")
    record.ask("alice", alice, f"rooms/{quote(talk)}/event/{quote(secret)}")
    record.ask("carol", carol, f"rooms/{quote(left)}/messages?dir=b&limit=100")
    record.ask("alice", alice, f"user/{quote(alice.user)}/account_data/org.example.settings")
    record.ask("bob", bob, f"user/{quote(bob.user)}/rooms/{quote(talk)}/account_data/m.tag")
    record.ask("alice", alice, f"user/{quote(alice.user)}/filter/{filter_id}")
    record.ask("bob", bob, "directory/room/" + quote("#talk:localhost"))
    record.ask("bob", bob, "publicRooms")
    record.ask("bob", bob, "keys/query", {"device_keys": {alice.user: [], bob.user: []}})
    record.ask("bob", bob, f"keys/changes?from={quote(since['bob'])}&to={quote(bob.sync()['next_batch'])}")
    record.outcome("carol", carol, f"rooms/{quote(gone)}/state")
    record.outcome("carol", carol, f"rooms/{quote(closed)}/state")
    record.outcome("dropped", dropped, "account/whoami")

    sessions = {
        name: {
            "user_id": client.user, "device_id": client.device, "access_token": client.token, "password": PASSWORD,
            "next_batch": client.sync(since[name])["next_batch"],
        }
        for name, client in users.items()
    }
    sessions["dropped"] = {"user_id": bob.user, "device_id": "DROPPED", "access_token": dropped.token}
    with open(file, "w", encoding="utf-8") as output:
        head = {"users": sessions, "rooms": {"talk": talk, "closed": closed, "gone": gone, "left": left},
                "redacted": [secret, second]}
        lines = [json.dumps(ask, ensure_ascii=False, separators=(",", ":")) for ask in record.asks]
        body = ",\n    ".join(lines)
        output.write(json.dumps(head, indent=2, ensure_ascii=False)[:-2] + f',\n  "asks": [\n    {body}\n  ]\n}}\n')


if __name__ == "__main__":
    main()
