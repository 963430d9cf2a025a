using Relais.Bench.Answering;
using Relais.Bench.Documents;
using Relais.Bench.Forms;
using Relais.Bench.Gallery;
using Relais.Bench.Intake;
using Relais.Bench.Requests;
using Relais.Bench.Serving;

namespace Relais.Bench;

/// <summary><c>relais bench NAME [--quick]</c>: each figure of Relais has its name here.</summary>
internal static class Entry
{
    private const string Usage = """
        relais bench NAME [--quick]

          requests   a request with its 1 MB photo, from the form to the expert's list; the pages with many requests stored;
                     on SQLite and on PostgreSQL. Writes docs/performance.md.
          forms      a form of 200 questions, answer by answer, by the engine and through a real server; each change of its editor.
          eligibility  10,000 sets of answers against seven scenarios.
          intake     the worklist with many requests stored; mails kept, read and sorted a second.
          answer     from opening a request to a templated answer sent, by the pages alone.
          documents  CDA and XDM written a second, PDF seconds each.
          gallery    a request with forty photos of 12 megapixels, opened over a line of 5 Mbit/s.
          --quick    fewer requests and fewer pages
        """;

    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["requests"] or ["requests", "--quick"]:
                await new RequestsBench(args.Length > 1 ? Effort.Quick : Effort.Full).RunAsync();
                return 0;
            case ["forms"] or ["forms", "--quick"]:
                await new FormsBench(args.Length > 1 ? 40 : 200).RunAsync();
                return 0;
            case ["eligibility"] or ["eligibility", "--quick"]:
                await EligibilityBench.RunAsync();
                return 0;
            case ["intake"] or ["intake", "--quick"]:
                await new IntakeBench(args.Length > 1 ? Effort.Quick : Effort.Full).RunAsync();
                return 0;
            case ["answer"] or ["answer", "--quick"]:
                await new AnswerBench(args.Length > 1 ? Effort.Quick : Effort.Full).RunAsync();
                return 0;
            case ["documents"] or ["documents", "--quick"]:
                await new DocumentsBench(args.Length > 1 ? 200 : 4_000).RunAsync();
                return 0;
            case ["gallery"] or ["gallery", "--quick"]:
                await new GalleryBench(args.Length > 1 ? 8 : 40, args.Length > 1 ? 3 : 11).RunAsync();
                return 0;
            case ["bare", var url, var database]:
                await BareServer.RunAsync(url, database);
                return 0;
            default:
                await Console.Out.WriteLineAsync(Usage);
                return args is [] or ["--help"] ? 0 : 2;
        }
    }
}
