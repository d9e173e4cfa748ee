using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ConsultBot.Core.People;

/// <summary>The secret part of an invitation link: 256 random bits in base64url. Only its hash is kept, so that who reads the store can invite nobody.</summary>
public sealed class InvitationToken
{
    /// <summary>Length of <see cref="Text"/>.</summary>
    public const int Characters = 43;

    private const int Bytes = 32;

    private InvitationToken(string text)
    {
        Text = text;
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
    }

    /// <summary>For the link, and for nothing else: neither logs nor tables get it.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the text, in hexadecimal digits.</summary>
    public string Hash { get; }

    public static InvitationToken Create() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <returns>Null when the text has not the form of a token.</returns>
    public static InvitationToken? Find(string? text) =>
        text is { Length: Characters } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? new InvitationToken(text) : null;

    /// <summary>Says nothing: a token that strays into a text must not be readable there.</summary>
    public override string ToString() => nameof(InvitationToken);
}
