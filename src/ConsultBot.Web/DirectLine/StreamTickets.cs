using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.DirectLine;

/// <summary>Tickets for one stream each. A stream's address ends up in the logs of whatever stands in between, so it carries a ticket
/// instead of the token: good for a minute, and for one use.</summary>
/// <remarks>Used tickets are remembered in process: with several instances one ticket opens at most one stream on each within its minute.</remarks>
public sealed class StreamTickets
{
    private readonly IDataProtector _protector;
    private readonly TimeProvider _time;
    private readonly TimeSpan _life;
    private readonly Dictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    /// <param name="protection">Its keys are shared by all instances and outlast a restart, else neither does what is signed with them.</param>
    /// <param name="time">Ends tickets.</param>
    /// <param name="options">How long a ticket lasts.</param>
    public StreamTickets(IDataProtectionProvider protection, TimeProvider time, IOptions<DirectLineOptions> options)
    {
        ArgumentNullException.ThrowIfNull(protection);
        ArgumentNullException.ThrowIfNull(options);
        _protector = protection.CreateProtector("ConsultBot.DirectLine.Ticket.v2");
        _time = time;
        _life = TimeSpan.FromSeconds(options.Value.TicketSeconds);
    }

    /// <param name="userId">Whose stream it will be.</param>
    /// <param name="until">When the stream has to end.</param>
    public string Issue(string conversationId, string userId, DateTimeOffset until)
    {
        var number = RandomNumberGenerator.GetHexString(16);
        var expires = (_time.GetUtcNow() + _life).ToUnixTimeMilliseconds();
        return _protector.Protect(string.Create(
            CultureInfo.InvariantCulture, $"{expires}|{until.ToUnixTimeSeconds()}|{number}|{userId}|{conversationId}"));
    }

    /// <summary>Takes a ticket: a second call with the same one finds nothing.</summary>
    /// <returns>Whose stream it is and when it has to end; null when the ticket is not ours, is for another conversation, has expired or was used.</returns>
    public (string UserId, DateTimeOffset Until)? FindAndUse(string? ticket, string conversationId)
    {
        if (ticket is not { Length: > 0 and <= 2048 })
        {
            return null;
        }

        string[] parts;
        try
        {
            parts = _protector.Unprotect(ticket).Split('|', 5);
        }
        catch (CryptographicException)
        {
            return null;
        }

        var expires = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
        return parts[4] == conversationId && _time.GetUtcNow() < expires && TryUse(parts[2], expires)
            ? (parts[3], DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture)))
            : null;
    }

    private bool TryUse(string number, DateTimeOffset expires)
    {
        lock (_used)
        {
            foreach (var old in _used.Where(used => used.Value <= _time.GetUtcNow()).Select(used => used.Key).ToList())
            {
                _used.Remove(old);
            }

            return _used.TryAdd(number, expires);
        }
    }
}
