"""What on a page is not running text: headlines, captions, navigation, credits."""
