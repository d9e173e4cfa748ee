using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.DirectLine;

/// <summary>Issues and checks tokens. They are stateless: signed and encrypted with keys that all instances share, so a restart refuses nobody.</summary>
public sealed class DirectLineTokens
{
    private const int MaximumCharacters = 2048;

    private readonly IDataProtector _protector;
    private readonly TimeProvider _time;
    private readonly TimeSpan _life;
    private readonly TimeSpan _session;

    /// <param name="protection">Its keys are shared by all instances and outlast a restart, else neither does what is signed with them.</param>
    /// <param name="time">Ends tokens.</param>
    /// <param name="options">How long a token and a session last.</param>
    public DirectLineTokens(IDataProtectionProvider protection, TimeProvider time, IOptions<DirectLineOptions> options)
    {
        ArgumentNullException.ThrowIfNull(protection);
        ArgumentNullException.ThrowIfNull(options);
        _protector = protection.CreateProtector("ConsultBot.DirectLine.Token.v1");
        _time = time;
        _life = TimeSpan.FromMinutes(options.Value.TokenMinutes);
        _session = TimeSpan.FromHours(options.Value.SessionHours);
    }

    /// <summary>A token for a new conversation, with 128 random bits.</summary>
    /// <param name="user">The user of a browser that is signed in; null: a new one, with as many.</param>
    public DirectLineToken Create(string? user = null)
    {
        var now = Now();
        return new DirectLineToken(RandomId(), user ?? "dl_" + RandomId(), now, now + _life);
    }

    /// <returns>The token with a new life; null when its session has lasted as long as a session may.</returns>
    public DirectLineToken? Refresh(DirectLineToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        var now = Now();
        var end = SessionEnd(token);
        return now >= end ? null : token with { Expires = end < now + _life ? end : now + _life };
    }

    /// <summary>When the session that a token belongs to ends for good.</summary>
    public DateTimeOffset SessionEnd(DirectLineToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.FirstIssued + _session;
    }

    /// <returns>What the client gets: signed and encrypted.</returns>
    public string Write(DirectLineToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return _protector.Protect(string.Create(
            CultureInfo.InvariantCulture,
            $"{token.Expires.ToUnixTimeSeconds()}|{token.FirstIssued.ToUnixTimeSeconds()}|{token.UserId}|{token.ConversationId}"));
    }

    /// <returns>Null when it is not one of ours, was altered, or has expired.</returns>
    public DirectLineToken? Find(string? text)
    {
        if (text is not { Length: > 0 and <= MaximumCharacters })
        {
            return null;
        }

        try
        {
            var parts = _protector.Unprotect(text).Split('|', 4);
            var token = new DirectLineToken(parts[3], parts[2], Time(parts[1]), Time(parts[0]));
            return _time.GetUtcNow() < token.Expires ? token : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whole seconds that a token is still good for.</summary>
    public int SecondsLeft(DirectLineToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return (int)Math.Max(0, (token.Expires - Now()).TotalSeconds);
    }

    private static string RandomId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    private static DateTimeOffset Time(string seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));

    /// <summary>In whole seconds, as tokens hold it.</summary>
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeSeconds(_time.GetUtcNow().ToUnixTimeSeconds());
}
