package enum LineInput {}
