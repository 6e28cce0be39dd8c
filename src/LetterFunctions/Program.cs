using LetterFunctions;
using Microsoft.Extensions.Hosting;

await LetterApplication.Build(args).RunAsync();
