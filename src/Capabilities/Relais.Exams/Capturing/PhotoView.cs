namespace Relais.Exams.Capturing;

/// <summary>Which of the views asked for a photo is.</summary>
internal enum PhotoView
{
    /// <summary>Vue d’ensemble.</summary>
    Overview,

    /// <summary>Vue rapprochée.</summary>
    Close,

    /// <summary>Avec une règle.</summary>
    Ruler,

    /// <summary>Une autre.</summary>
    Other,
}

/// <summary>The French words of views.</summary>
internal static class PhotoViews
{
    public static string Label(this PhotoView view) => view switch
    {
        PhotoView.Overview => "Vue d’ensemble",
        PhotoView.Close => "Vue rapprochée",
        PhotoView.Ruler => "Avec une règle",
        PhotoView.Other => "Autre vue",
        _ => throw new ArgumentOutOfRangeException(nameof(view)),
    };

    public static string Hint(this PhotoView view) => view switch
    {
        PhotoView.Overview => "Toute la région, à un mètre : on doit voir où l’on est.",
        PhotoView.Close => "La lésion au centre, nette, à quinze centimètres environ.",
        PhotoView.Ruler => "La même, une règle posée contre elle.",
        PhotoView.Other => "Profil, autre lésion, côté opposé…",
        _ => throw new ArgumentOutOfRangeException(nameof(view)),
    };

    public static string Key(this PhotoView view) => view switch
    {
        PhotoView.Overview => "ensemble",
        PhotoView.Close => "rapprochee",
        PhotoView.Ruler => "regle",
        PhotoView.Other => "autre",
        _ => throw new ArgumentOutOfRangeException(nameof(view)),
    };

    public static PhotoView Read(string? key) => Enum.GetValues<PhotoView>().Where(view => view.Key() == key).DefaultIfEmpty(PhotoView.Other).First();

    public static string FileName(this PhotoView view, int rank) => $"{view.Label()} {rank}.jpg";

    /// <summary>The first view that is still missing.</summary>
    public static PhotoView Next(IEnumerable<PhotoView> taken) => Enum.GetValues<PhotoView>().Except(taken).DefaultIfEmpty(PhotoView.Other).First();
}
