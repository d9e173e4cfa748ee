using System.Security.Cryptography;

namespace ConsultBot.Web.Tests.Messaging;

/// <summary>A key that an issuer has published, or one that it has not.</summary>
internal sealed record TokenKey(string Id, RSA Rsa, IReadOnlyList<string>? Endorsements)
{
    public static readonly TokenKey First = Create("key-1");

    public static readonly TokenKey Second = Create("key-2");

    /// <summary>Published without endorsements.</summary>
    public static readonly TokenKey Plain = Create("key-3") with { Endorsements = null };

    public static TokenKey Create(string id) => new(id, RSA.Create(2048), ["msteams", "directline", "emulator", "webchat", ""]);
}
