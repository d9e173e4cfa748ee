using ConsultBot.Bot.People;
using ConsultBot.Core.People;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConsultBot.Web.SignIn;

/// <summary>Signing in to the web chat by invitation.</summary>
public static class SignInServices
{
    /// <summary>Needs <see cref="IPeople"/>, <see cref="IInvitations"/>, the messages, <see cref="PersonTexts"/>, and ASP.NET Data Protection.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SignInCookie>().AddSingleton<SignIns>().AddSingleton<InvitationPage>();
        return services;
    }

    /// <summary>Maps /invitation/TOKEN and /sign-out.</summary>
    public static WebApplication MapSignIn(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapMethods("/" + InvitationLinks.Path + "/{token}", [HttpMethods.Get, HttpMethods.Head], InvitationEndpoints.ShowAsync);
        app.MapPost("/" + InvitationLinks.Path + "/{token}", InvitationEndpoints.AcceptAsync);
        app.MapPost("/sign-out", InvitationEndpoints.SignOutAsync);
        return app;
    }
}
