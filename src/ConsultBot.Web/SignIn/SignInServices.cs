using ConsultBot.Bot.People;
using ConsultBot.Core.People;
using ConsultBot.Web.Messaging.Tokens;
using ConsultBot.Web.SignIn.Accounts;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConsultBot.Web.SignIn;

/// <summary>Signing in to the web chat: by invitation, or by an account of the provider that is configured.</summary>
public static class SignInServices
{
    /// <summary>Needs <see cref="IPeople"/>, <see cref="IInvitations"/>, the messages, <see cref="PersonTexts"/>, and ASP.NET Data Protection.</summary>
    /// <param name="configuration">Its section "Authentication:Oidc" holds <see cref="OidcOptions"/>.</param>
    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<OidcOptions>().Bind(configuration.GetSection(OidcOptions.Section))
            .Validate(oidc => oidc.IsConsistent, "Authentication:Oidc needs an https Authority (or http on this machine), a ClientId, and \"openid\" in Scope, or none of them.").ValidateOnStart();
        services.AddOptions<PublicAddressOptions>().Bind(configuration.GetSection(PublicAddressOptions.Section));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SignInCookie>().AddSingleton<SignIns>().AddSingleton<InvitationPage>().AddSingleton<OidcProvider>().AddSingleton<SignInAttempts>();
        services.TryAddSingleton<TokenVerifier>();
        return services;
    }

    /// <summary>Maps /invitation/TOKEN, /sign-in and /sign-out.</summary>
    public static WebApplication MapSignIn(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapMethods("/" + InvitationLinks.Path + "/{token}", [HttpMethods.Get, HttpMethods.Head], InvitationEndpoints.ShowAsync);
        app.MapPost("/" + InvitationLinks.Path + "/{token}", InvitationEndpoints.AcceptAsync);
        app.MapGet("/sign-in", AccountEndpoints.StartAsync);
        app.MapGet("/sign-in/callback", AccountEndpoints.ReturnAsync);
        app.MapPost("/sign-out", InvitationEndpoints.SignOutAsync);
        return app;
    }
}
