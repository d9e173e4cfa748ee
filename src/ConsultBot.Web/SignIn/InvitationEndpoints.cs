using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Tables;
using ConsultBot.Web.ChatPage;
using ConsultBot.Web.SignIn.Accounts;

namespace ConsultBot.Web.SignIn;

/// <summary>Serves invitation links and the way out.</summary>
internal static class InvitationEndpoints
{
    /// <summary>Looking uses nothing up: mail gateways and previews follow links.</summary>
    public static async Task<IResult> ShowAsync(
        HttpContext context, string token, SignIns signIns, IInvitations invitations, InvitationPage page, OidcProvider provider, SignInAttempts attempts, TimeProvider time, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Query.ContainsKey(AccountEndpoints.ByAccount))
        {
            return await AccountEndpoints.StartInvitedAsync(context, token, provider, attempts, page, cancellationToken);
        }

        SecurityHeaders.WriteForForm(context.Response.Headers);
        var language = ReaderLanguage.Of(context.Request);
        try
        {
            var offered = InvitationToken.Find(token) is { } read ? await invitations.FindAsync(read, cancellationToken) : null;
            var status = offered?.Invitation.StatusAt(NodaTime.Instant.FromDateTimeOffset(time.GetUtcNow()));
            return status == InvitationStatus.Open ? Html(page.Offer(offered!.Person, offered.Person.Language))
                : status == InvitationStatus.Accepted && (await signIns.FindAsync(context, cancellationToken))?.Person.Id == offered!.Person.Id ? ToChat(context)
                : Refuse(page, OutcomeOf(status), language);
        }
        catch (StoreUnavailableException)
        {
            return Unavailable(context, page, language);
        }
    }

    public static async Task<IResult> AcceptAsync(
        HttpContext context, string token, SignIns signIns, IInvitations invitations, InvitationPage page, CancellationToken cancellationToken)
    {
        SecurityHeaders.WriteForForm(context.Response.Headers);
        var language = ReaderLanguage.Of(context.Request);
        if (!OwnPages.Sent(context.Request))
        {
            return Html(page.Refusal(Phrase.Of("Invitation.Elsewhere"), language), StatusCodes.Status403Forbidden);
        }

        try
        {
            if (InvitationToken.Find(token) is not { } read)
            {
                return Refuse(page, AcceptanceOutcome.Unknown, language);
            }

            // The button pressed twice: the second finds the browser signed in already.
            var outcome = await IsSignedInByAsync(context, read, signIns, invitations, cancellationToken)
                ? AcceptanceOutcome.Accepted
                : await signIns.AcceptAsync(context, read, cancellationToken);
            return outcome == AcceptanceOutcome.Accepted ? ToChat(context) : Refuse(page, outcome, language);
        }
        catch (StoreUnavailableException)
        {
            return Unavailable(context, page, language);
        }
    }

    public static async Task<IResult> SignOutAsync(HttpContext context, SignIns signIns, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!OwnPages.Sent(context.Request))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        try
        {
            await signIns.SignOutAsync(context, cancellationToken);
            return Results.NoContent();
        }
        catch (StoreUnavailableException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<bool> IsSignedInByAsync(
        HttpContext context, InvitationToken token, SignIns signIns, IInvitations invitations, CancellationToken cancellationToken) =>
        await invitations.FindAsync(token, cancellationToken) is { Invitation.AcceptedAt: not null } offered
        && (await signIns.FindAsync(context, cancellationToken))?.Person.Id == offered.Person.Id;

    private static AcceptanceOutcome OutcomeOf(InvitationStatus? status) => status switch
    {
        InvitationStatus.Accepted => AcceptanceOutcome.Used,
        InvitationStatus.Revoked => AcceptanceOutcome.Revoked,
        InvitationStatus.Expired => AcceptanceOutcome.Expired,
        _ => AcceptanceOutcome.Unknown,
    };

    private static IResult Refuse(InvitationPage page, AcceptanceOutcome outcome, Language language) => Html(
        page.Refusal(Phrase.Of("Invitation." + outcome), language),
        outcome == AcceptanceOutcome.Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone);

    private static IResult Unavailable(HttpContext context, InvitationPage page, Language language)
    {
        context.Response.Headers.RetryAfter = "5";
        return Html(page.Refusal(Phrase.Of("Invitation.Unavailable"), language), StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>After the form the address is that of the chat: the token stays neither in the bar nor behind "reload".</summary>
    private static IResult ToChat(HttpContext context)
    {
        context.Response.Headers.Location = context.Request.PathBase + "/";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static IResult Html(string page, int status = StatusCodes.Status200OK) => Results.Content(page, "text/html; charset=utf-8", statusCode: status);
}
