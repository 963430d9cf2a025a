using System.Globalization;
using Relais.Kernel;

namespace Relais.Platform.Files;

/// <summary>Every reason to refuse a file, with what to do about it.</summary>
public static class FileRefusals
{
    public static readonly Refusal NotFound = new("file.not-found", "Ce fichier n’existe pas ou ne vous est pas accessible.");

    public static readonly Refusal Empty = new("file.empty", "Ce fichier est vide. Ouvrez-le sur votre appareil pour vérifier son contenu, puis joignez-le de nouveau.");

    public static readonly Refusal Quota = new("file.quota", "Vous avez envoyé beaucoup de fichiers aujourd’hui et atteint la limite prévue. Réessayez demain, ou retirez des fichiers qui ne sont pas encore joints à une demande.");

    public static readonly Refusal TooManySteps = new("file.too-many-steps", "Cet envoi arrive par morceaux trop petits. Recommencez l’envoi depuis la page de la demande.");

    public static readonly Refusal Heic = new("file.heic", "Cette photo est au format HEIC, que tous les appareils ne savent pas lire. Sur iPhone : Réglages, Appareil photo, Formats, choisissez « Le plus compatible », puis reprenez la photo ; ou exportez celle-ci en JPEG.");

    public static readonly Refusal Avif = new("file.avif", "Cette image est au format AVIF, que tous les appareils ne savent pas lire. Exportez-la en JPEG ou en PNG, puis joignez-la de nouveau.");

    public static readonly Refusal Gif = new("file.gif", "Cette image est au format GIF. Exportez-la en JPEG ou en PNG, puis joignez-la de nouveau.");

    public static readonly Refusal Webp = new("file.webp", "Cette image est au format WebP. Exportez-la en JPEG ou en PNG, puis joignez-la de nouveau.");

    public static readonly Refusal Tiff = new("file.tiff", "Cette image est au format TIFF ou dans un format brut d’appareil photo. Exportez-la en JPEG ou en PNG, puis joignez-la de nouveau.");

    public static readonly Refusal Bitmap = new("file.bitmap", "Cette image est au format BMP. Exportez-la en JPEG ou en PNG, puis joignez-la de nouveau.");

    public static readonly Refusal Archive = new("file.archive", "Ce fichier est une archive (ZIP, RAR, 7z…). Ouvrez-la sur votre appareil et joignez séparément les photos et les PDF qu’elle contient.");

    public static readonly Refusal Office = new("file.office", "Ce fichier est un document de bureautique (Word, Excel, OpenDocument…). Enregistrez-le au format PDF, puis joignez ce PDF.");

    public static readonly Refusal Program = new("file.program", "Ce fichier est un programme, quel que soit son nom. Relais n’accepte que des photos, des PDF et des fichiers DICOM. Vérifiez l’appareil d’où il vient.");

    public static readonly Refusal Script = new("file.script", "Ce fichier est un script, quel que soit son nom. Relais n’accepte que des photos, des PDF et des fichiers DICOM.");

    public static readonly Refusal WebPage = new("file.web-page", "Ce fichier est une page web ou un dessin SVG. Imprimez-le en PDF, ou exportez-le en PNG, puis joignez le résultat.");

    public static readonly Refusal Video = new("file.video", "Ce fichier est une vidéo, que Relais n’accepte pas encore. Joignez une ou plusieurs photos JPEG tirées de la vidéo.");

    public static readonly Refusal Sound = new("file.sound", "Ce fichier est un son, que Relais n’accepte pas encore. Joignez un compte rendu au format PDF.");

    public static readonly Refusal Text = new("file.text", "Ce fichier est un texte. Copiez-le dans votre message, ou enregistrez-le au format PDF.");

    public static readonly Refusal UnknownType = new("file.unknown-type", "Le type de ce fichier n’est pas reconnu. Relais accepte les photos JPEG et PNG, les PDF et les fichiers DICOM.");

    public static readonly Refusal Truncated = new("file.truncated", "Ce fichier est incomplet : la fin manque. Ouvrez-le sur votre appareil pour vérifier qu’il est entier, puis joignez-le de nouveau.");

    public static readonly Refusal DamagedJpeg = new("file.damaged-jpeg", "Cette photo JPEG est abîmée. Ouvrez-la sur votre appareil, enregistrez-en une copie et joignez cette copie.");

    public static readonly Refusal UnusualJpeg = new("file.unusual-jpeg", "Cette photo JPEG utilise une compression que les navigateurs ne savent pas lire. Exportez-la en JPEG ordinaire ou en PNG, puis joignez-la de nouveau.");

    public static readonly Refusal DamagedPng = new("file.damaged-png", "Cette image PNG est abîmée. Ouvrez-la sur votre appareil, enregistrez-en une copie et joignez cette copie.");

    public static readonly Refusal DamagedPdf = new("file.damaged-pdf", "Ce PDF est abîmé. Ouvrez-le sur votre appareil, enregistrez-en une copie (ou imprimez-le en PDF) et joignez cette copie.");

    public static readonly Refusal DamagedDicom = new("file.damaged-dicom", "Ce fichier DICOM est abîmé. Exportez-le de nouveau depuis l’appareil ou la visionneuse d’où il vient.");

    public static readonly Refusal TooManyPixels = new("file.too-many-pixels", "Cette image est trop grande pour être affichée. Réduisez ses dimensions, puis joignez-la de nouveau.");

    public static readonly Refusal PdfScript = new("file.pdf-script", "Ce PDF contient un script ou un formulaire programmé. Imprimez-le en PDF, ce qui n’en garde que les pages, puis joignez le résultat.");

    public static readonly Refusal PdfLaunch = new("file.pdf-launch", "Ce PDF cherche à lancer un programme ou à ouvrir une adresse. Imprimez-le en PDF, ce qui n’en garde que les pages, puis joignez le résultat.");

    public static readonly Refusal PdfAttachment = new("file.pdf-attachment", "Ce PDF contient d’autres fichiers. Joignez séparément les fichiers utiles, et imprimez celui-ci en PDF pour n’en garder que les pages.");

    public static readonly Refusal PdfProtected = new("file.pdf-protected", "Ce PDF est protégé par un mot de passe ou par des restrictions et ne peut pas être vérifié. Imprimez-le en PDF, puis joignez le résultat.");

    public static readonly Refusal PdfUnusual = new("file.pdf-unusual", "Ce PDF est construit d’une façon inhabituelle et ne peut pas être vérifié. Imprimez-le en PDF, puis joignez le résultat.");

    public static readonly Refusal Virus = new("file.virus", "L’antivirus a reconnu un contenu dangereux dans ce fichier : il n’a pas été gardé. Ne l’ouvrez plus et prévenez la personne qui suit votre informatique.");

    public static readonly Refusal AwaitsScan = new("file.awaits-scan", "Ce fichier attend l’analyse de l’antivirus, qui ne répond pas pour l’instant. Il sera analysé dès que possible ; vous pouvez enregistrer votre travail et revenir.");

    public static readonly Refusal NotComplete = new("file.not-complete", "Ce fichier n’est pas encore arrivé en entier. Attendez la fin de l’envoi, ou joignez-le de nouveau.");

    public static readonly Refusal AlreadyAttached = new("file.already-attached", "Ce fichier est déjà joint à un dossier. Pour l’utiliser ailleurs, joignez-le de nouveau.");

    public static readonly Refusal StoreUnavailable = new("file.store-unavailable", "Le dépôt des fichiers ne répond pas. Rien n’est perdu de ce qui est arrivé : réessayez dans quelques minutes.");

    public static readonly Refusal NoFile = new("file.none", "Aucun fichier n’est arrivé. Choisissez au moins une photo ou un PDF, puis envoyez.");

    public static readonly Refusal FromElsewhere = new("file.from-elsewhere", "Cet envoi ne vient pas d’une page de Relais. Ouvrez la page de la demande, puis joignez le fichier.");

    private static readonly Dictionary<string, Refusal> ByCode = new[]
    {
        Empty, Heic, Avif, Gif, Webp, Tiff, Bitmap, Archive, Office, Program, Script, WebPage, Video, Sound, Text, UnknownType, Truncated,
        DamagedJpeg, UnusualJpeg, DamagedPng, DamagedPdf, DamagedDicom, TooManyPixels, PdfScript, PdfLaunch, PdfAttachment, PdfProtected, PdfUnusual, Virus,
    }.ToDictionary(refusal => refusal.Code);

    /// <summary>The file is larger than the limit.</summary>
    /// <param name="maxBytes">The limit, in bytes.</param>
    public static Refusal TooLarge(long maxBytes) => new(
        "file.too-large",
        $"Ce fichier dépasse la limite de {Megabytes(maxBytes)} Mo. Réduisez-le (photo moins détaillée, PDF de moins de pages), puis joignez-le de nouveau.");

    /// <summary>The reason kept with a refused file.</summary>
    internal static Refusal OfContent(string code) => ByCode[code];

    private static string Megabytes(long bytes) => Math.Round(bytes / 1_048_576m, 1).ToString("0.#", CultureInfo.GetCultureInfo("fr-FR"));
}
