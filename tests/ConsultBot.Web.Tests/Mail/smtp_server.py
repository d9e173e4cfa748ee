"""A real SMTP server (aiosmtpd) for one test: prints a JSON line for each message, as Python's own e-mail parser reads it.

Arguments: port, certificate file or "-", and what to answer to every message ("250 OK", "550 no", ...).
"""
import json
import ssl
import sys
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller


class Handler:
    async def handle_DATA(self, server, session, envelope):
        message = message_from_bytes(envelope.content, policy=policy.default)
        parts = [
            {"type": part.get_content_type(), "params": dict(part["content-type"].params), "text": part.get_content()}
            for part in message.walk()
            if not part.is_multipart()
        ]
        print(json.dumps({
            "to": envelope.rcpt_tos,
            "from": envelope.mail_from,
            "headers": [[name, str(value)] for name, value in message.items()],
            "parts": parts,
            "tls": session.ssl is not None,
            "defects": [str(defect) for defect in message.defects],
        }), flush=True)
        return sys.argv[3]


def main():
    options = {}
    if sys.argv[2] != "-":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(sys.argv[2])
        options = {"tls_context": context, "require_starttls": True}
    controller = Controller(Handler(), hostname="127.0.0.1", port=int(sys.argv[1]), **options)
    controller.start()
    print("ready", flush=True)
    sys.stdin.read()
    controller.stop()


main()
