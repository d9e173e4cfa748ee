using ConsultBot.Web.Limits;

namespace ConsultBot.Web.DirectLine;

/// <summary>Refuses the messages of a user who sends them faster than anybody writes. Stands behind <see cref="TokenFilter"/>, which knows the user.</summary>
internal sealed class UserLimitFilter(SenderLimits limits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        return limits.FindPause(TokenFilter.TokenOf(context.HttpContext).UserId) is { } pause
            ? DirectLineErrors.TooMany(context.HttpContext, pause, "Too many messages: please come back in a moment.")
            : await next(context);
    }
}
