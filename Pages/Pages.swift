// The text files of this folder are embedded by Plugins/EmbedText as `embeddedFiles`.
