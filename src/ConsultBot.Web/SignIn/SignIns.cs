using System.Buffers.Text;
using System.Security.Cryptography;
using ConsultBot.Bot.Channels;
using ConsultBot.Core.Audit;
using ConsultBot.Core.People;
using NodaTime;

namespace ConsultBot.Web.SignIn;

/// <summary>Signs browsers in by invitation or by an account, and out.</summary>
public sealed class SignIns(SignInCookie cookie, IPeople people, IInvitations invitations, IAuditLog audit, IClock clock)
{
    /// <summary>The channel of accounts among a person's identities; its tenant is the issuer, its user the subject.</summary>
    public const string AccountChannel = "oidc";

    /// <summary>Begins the web chat user that all browsers of one account share: it does not grow with every sign-in.</summary>
    private const string AccountUser = "dl_account-";

    /// <summary>Whose browser it is. A sign-in in use lasts on; one that was ended elsewhere is taken from the browser.</summary>
    /// <exception cref="Tables.StoreUnavailableException">The store failed.</exception>
    public async Task<SignedIn?> FindAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (cookie.Find(context.Request) is not { } found)
        {
            return null;
        }

        if (await people.FindByIdentityAsync(Identity(found.User), cancellationToken) is not { } person)
        {
            cookie.Delete(context.Response);
            return null;
        }

        if (found.IsOld)
        {
            cookie.Write(context.Response, found.User);
        }

        return new SignedIn(found.User, person);
    }

    /// <summary>Uses an invitation up, and signs the browser in as its person; whoever was signed in before is signed out.</summary>
    /// <exception cref="Tables.StoreUnavailableException">The store failed.</exception>
    public async Task<AcceptanceOutcome> AcceptAsync(HttpContext context, InvitationToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var before = cookie.Find(context.Request);
        var user = "dl_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        var acceptance = await invitations.AcceptAsync(token, Identity(user), cancellationToken);
        await NoteAsync(acceptance.Outcome == AcceptanceOutcome.Accepted ? "sign in" : $"sign in refused: invitation {acceptance.Outcome}", user, cancellationToken);
        if (acceptance.Outcome == AcceptanceOutcome.Accepted)
        {
            cookie.Write(context.Response, user);
            if (before is { } old)
            {
                await people.ReleaseAsync(Identity(old.User), cancellationToken);
            }
        }

        return acceptance.Outcome;
    }

    /// <summary>Signs the browser in as the person whose account it is. An invitation makes it that person's first; a name or an address never does.</summary>
    /// <returns><see cref="AcceptanceOutcome.Unknown"/> for an account that is nobody's.</returns>
    /// <exception cref="Tables.StoreUnavailableException">The store failed.</exception>
    public async Task<AcceptanceOutcome> SignInAsync(HttpContext context, ChannelIdentity account, InvitationToken? invitation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(account);
        var acceptance = invitation is null ? null : await invitations.AcceptAsync(invitation, account, cancellationToken);
        var person = acceptance is null ? await people.FindByIdentityAsync(account, cancellationToken) : acceptance.Person;
        if (person is null)
        {
            var outcome = acceptance?.Outcome ?? AcceptanceOutcome.Unknown;
            await audit.AppendAsync(new AuditEntry(clock.GetCurrentInstant(), $"{account.Channel}:{account.User}", $"sign in refused: account {outcome}", string.Empty, "web"), cancellationToken);
            return outcome;
        }

        var before = cookie.Find(context.Request);
        var user = person.Identities.FirstOrDefault(identity => identity.User.StartsWith(AccountUser, StringComparison.Ordinal))?.User
            ?? AccountUser + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        await people.BindAsync(person.Id, Identity(user), cancellationToken);
        await NoteAsync("sign in by account", user, cancellationToken);
        cookie.Write(context.Response, user);
        if (before is { } old && old.User != user)
        {
            await people.ReleaseAsync(Identity(old.User), cancellationToken);
        }

        return AcceptanceOutcome.Accepted;
    }

    /// <summary>Notes that the provider, or what it sent, did not sign anybody in.</summary>
    public Task NoteRefusalAsync(string why, CancellationToken cancellationToken) =>
        audit.AppendAsync(new AuditEntry(clock.GetCurrentInstant(), "nobody known", $"sign in refused: {why}", string.Empty, "web"), cancellationToken);

    /// <summary>Ends the browser's sign-in: tokens of its web chat are a stranger's from now on.</summary>
    /// <exception cref="Tables.StoreUnavailableException">The store failed.</exception>
    public async Task SignOutAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (cookie.Find(context.Request) is { } found)
        {
            await people.ReleaseAsync(Identity(found.User), cancellationToken);
            await NoteAsync("sign out", found.User, cancellationToken);
        }

        cookie.Delete(context.Response);
    }

    private Task NoteAsync(string action, string user, CancellationToken cancellationToken) =>
        audit.AppendAsync(new AuditEntry(clock.GetCurrentInstant(), $"{DirectLineAdapter.ChannelId}:{user}", action, string.Empty, "web"), cancellationToken);

    private static ChannelIdentity Identity(string user) => new(DirectLineAdapter.ChannelId, string.Empty, user);
}
