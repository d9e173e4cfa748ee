using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ConsultBot.Core.Workshops.Publishing;

/// <summary>The secret part of a calendar's address: calendar programs sign in nowhere, so whoever has the address reads the calendar. Only its hash is kept.</summary>
public sealed class CalendarToken
{
    /// <summary>Length of <see cref="Text"/>: 256 random bits in base64url.</summary>
    public const int Characters = 43;

    private CalendarToken(string text) => (Text, Hash) = (text, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text))));

    /// <summary>For the address, and for nothing else: neither logs nor tables get it.</summary>
    public string Text { get; }

    public string Hash { get; }

    public static CalendarToken Create() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <returns>Null when the text has not the form of a token.</returns>
    public static CalendarToken? Find(string? text) =>
        text is { Length: Characters } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? new CalendarToken(text) : null;

    /// <summary>Says nothing: a token that strays into a text must not be readable there.</summary>
    public override string ToString() => nameof(CalendarToken);
}
