using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Tables;
using ConsultBot.Web.ChatPage;

namespace ConsultBot.Web.SignIn.Accounts;

/// <summary>Serves the way to the provider and back.</summary>
internal static class AccountEndpoints
{
    /// <summary>In the query of an invitation's address: by an account. The page does not repeat its own address, which holds the token.</summary>
    public const string ByAccount = "account";

    private const string FromRoot = "./";
    private const string FromBelow = "../";

    /// <summary>For whom the account is known already.</summary>
    public static Task<IResult> StartAsync(HttpContext context, OidcProvider provider, SignInAttempts attempts, InvitationPage page, CancellationToken cancellationToken) =>
        SendAsync(context, null, FromRoot, provider, attempts, page, cancellationToken);

    /// <summary>Accepts an invitation for an account: it is known from then on.</summary>
    public static async Task<IResult> StartInvitedAsync(
        HttpContext context, string token, OidcProvider provider, SignInAttempts attempts, InvitationPage page, CancellationToken cancellationToken)
    {
        // Another site must not have somebody's account accept an invitation that is not theirs.
        if (!OwnPages.Sent(context.Request))
        {
            return Refuse(context, page, "Invitation.Elsewhere", StatusCodes.Status403Forbidden, FromBelow);
        }

        return InvitationToken.Find(token) is { } invitation ? await SendAsync(context, invitation, FromBelow, provider, attempts, page, cancellationToken)
            : Refuse(context, page, "Invitation.Unknown", StatusCodes.Status404NotFound, FromBelow);
    }

    /// <summary>Where the provider sends the browser back to.</summary>
    public static async Task<IResult> ReturnAsync(
        HttpContext context, string? code, string? state, string? iss, string? error, OidcProvider provider, SignInAttempts attempts, SignIns signIns, InvitationPage page, CancellationToken cancellationToken)
    {
        if (attempts.Take(context, state) is not { } attempt)
        {
            return Refuse(context, page, "Account.Late", StatusCodes.Status400BadRequest, FromBelow);
        }

        if (await provider.FindMetadataAsync(cancellationToken) is not { } metadata)
        {
            return Unavailable(context, page, FromBelow);
        }

        try
        {
            // RFC 9207: an answer of another provider is not taken for this one's.
            var (subject, fault) = error is not null ? (null, "the provider refused")
                : iss is not null && iss != metadata.Issuer ? (null, "the answer is another provider's")
                : string.IsNullOrEmpty(code) ? (null, "there is no code")
                : await provider.RedeemAsync(metadata, code, attempt, cancellationToken);
            if (subject is null)
            {
                await signIns.NoteRefusalAsync(fault ?? "the token is refused", cancellationToken);
                return Refuse(context, page, "Account.Refused", StatusCodes.Status403Forbidden, FromBelow);
            }

            var account = new ChannelIdentity(SignIns.AccountChannel, metadata.Issuer, subject);
            return Answer(context, page, await signIns.SignInAsync(context, account, attempt.Invitation, cancellationToken), attempt.Invitation is not null);
        }
        catch (StoreUnavailableException)
        {
            return Unavailable(context, page, FromBelow);
        }
    }

    private static async Task<IResult> SendAsync(
        HttpContext context, InvitationToken? invitation, string root, OidcProvider provider, SignInAttempts attempts, InvitationPage page, CancellationToken cancellationToken)
    {
        if (!provider.IsConfigured)
        {
            return Results.NotFound();
        }

        if (await provider.FindMetadataAsync(cancellationToken) is not { } metadata)
        {
            return Unavailable(context, page, root);
        }

        SecurityHeaders.WriteForForm(context.Response.Headers);
        var attempt = SignInAttempt.Begin(invitation);
        attempts.Keep(context.Response, attempt);
        context.Response.Headers.Location = provider.Authorization(metadata, attempt).AbsoluteUri;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>The chat is named relatively: what stands before it is the proxy's.</summary>
    private static IResult Answer(HttpContext context, InvitationPage page, AcceptanceOutcome outcome, bool isInvited)
    {
        if (outcome == AcceptanceOutcome.Accepted)
        {
            SecurityHeaders.WriteForForm(context.Response.Headers);
            context.Response.Headers.Location = context.Request.PathBase + "/";
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        }

        return !isInvited ? Refuse(context, page, "Account.Unknown", StatusCodes.Status403Forbidden, FromBelow)
            : outcome == AcceptanceOutcome.IdentityTaken ? Refuse(context, page, "Account.Taken", StatusCodes.Status409Conflict, FromBelow)
            : Refuse(context, page, "Invitation." + outcome, outcome == AcceptanceOutcome.Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone, FromBelow);
    }

    private static IResult Refuse(HttpContext context, InvitationPage page, string why, int status, string root)
    {
        SecurityHeaders.WriteForForm(context.Response.Headers);
        var language = ReaderLanguage.Of(context.Request);
        return Results.Content(page.Refusal(Phrase.Of(why), language, Phrase.Of("Account.Title"), root), "text/html; charset=utf-8", statusCode: status);
    }

    private static IResult Unavailable(HttpContext context, InvitationPage page, string root)
    {
        context.Response.Headers.RetryAfter = "5";
        return Refuse(context, page, "Account.Unavailable", StatusCodes.Status503ServiceUnavailable, root);
    }
}
