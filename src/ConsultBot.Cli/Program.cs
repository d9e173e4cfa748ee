using ConsultBot.Cli;

return await Commands.Root().Parse(args).InvokeAsync();
