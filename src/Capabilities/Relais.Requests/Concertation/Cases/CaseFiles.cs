using Relais.Exams.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Journal;
using Relais.Requests.Life;

namespace Relais.Requests.Concertation.Cases;

/// <summary>The photos and documents shown with a case: its readers read these, and nothing else of the request.</summary>
internal sealed class CaseFiles(RelaisDb db) : IFileReaders
{
    public async Task<bool> MayReadAsync(FileId file, Act act, CancellationToken ct)
    {
        if (await db.BoardCaseShowingAsync(file, act, ct) is not { } one)
        {
            return false;
        }

        await db.RecordReadAsync(act, "board.read-file", "file/" + file, one.Patient, ct);
        return true;
    }
}

/// <summary>The same on the pages of exams: to be read, neither judged nor marked.</summary>
internal sealed class CaseExams(RelaisDb db) : IExamHolder
{
    public async Task<ExamSet?> OfAsync(FileId file, Act act, CancellationToken ct) =>
        await db.BoardCaseShowingAsync(file, act, ct) is { } one
            ? new ExamSet(one.Patient, $"/concertation/dossiers/{one.Id}", [.. one.Files.Select(shown => shown.File)])
            {
                PageTitle = "Le dossier", WhyNotRate = RequestRefusals.NotTheExpert, WhyNotCopy = RequestRefusals.NotTheExpert,
            }
            : null;

    public Task JoinCopyAsync(FileId original, FileId copy, Act act, CancellationToken ct) => throw new RefusedException(RequestRefusals.NotTheExpert);
}

/// <summary>Whoever reads a case knows whose it is, and leaves the identity to those who follow the patient.</summary>
internal sealed class CasePatients : IPatientRelation
{
    public bool MayCorrect => false;

    public IQueryable<PatientId> VisibleTo(RelaisDb db, Act act) => db.PatientsOfBoardCasesVisibleTo(act);

    public IQueryable<PatientId> VisibleTo(RelaisDb db, Act act, IReadOnlyCollection<PatientId> among) =>
        db.BoardCasesVisibleTo(act).Where(c => among.Contains(c.Patient)).Select(c => c.Patient);
}
