using ConsultBot.Bot;
using ConsultBot.Tables.Storage;
using ConsultBot.Web.Audit;
using ConsultBot.Web.ChatPage;
using ConsultBot.Web.DirectLine;
using ConsultBot.Web.Health;
using ConsultBot.Web.Hosting;
using ConsultBot.Web.Knowledge;
using ConsultBot.Web.Limits;
using ConsultBot.Web.Messaging;
using ConsultBot.Web.SignIn;
using ConsultBot.Web.Workshops;

var builder = WebApplication.CreateBuilder(args);
builder.AddConsoleDefaults();

builder.Services.AddStorage(builder.Configuration);
builder.Services.AddKnowledge();
builder.Services.AddConsultationBot(builder.Configuration);
builder.Services.AddBotMessages(builder.Configuration);
builder.Services.AddDirectLine(builder.Configuration);
builder.Services.AddSignIn(builder.Configuration);
builder.Services.AddLimits(builder.Configuration).AddRefusalRecord();
builder.Services.AddWorkshopPages();
builder.Services.AddChatPage().AddSingleton<IChatPageTexts, MessagesChatPageTexts>();

var app = builder.Build();
app.UseResponseHeaders();
app.UseLimits();
app.UseWebSockets();
app.MapBotMessages();      // POST /api/messages: Teams and the other channels
app.MapDirectLine();       // /v3/directline: web chat
app.MapChatPage();         // /
app.MapSignIn();           // /invitation/TOKEN, /sign-in, /sign-out
app.MapWorkshopPages();    // /workshops, /calendar/TOKEN.ics
app.MapHealth();           // /healthz, /readyz
return await app.RunToEndAsync();

/// <summary>Visible to tests, which start the real host.</summary>
public partial class Program;
